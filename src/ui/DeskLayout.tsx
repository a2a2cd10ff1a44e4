import type { ReactNode } from 'react'
import type { NavigationSection } from '@/lib/desk-navigation'
import { goToUrl, usePlace } from '@/lib/router'
import { EmblemMark } from './EmblemMark'
import { Heading } from './Heading'
import { Icon } from './Icon'
import { Pressable } from './Pressable'
import './DeskLayout.scss'

interface DeskLayoutProps {
  title: string
  actions?: ReactNode
  sections: NavigationSection[]
  children: ReactNode
}

function skipToContent() {
  const content = document.getElementById('content')
  content?.focus()
  content?.scrollIntoView()
}

/** The website at a desk: where one can go on the left, where one is on the right. */
export function DeskLayout({ title, actions, sections, children }: DeskLayoutProps) {
  const place = usePlace()
  return (
    <div className='ui-desk'>
      <Pressable className='ui-desk__skip' onPress={skipToContent}>
        跳到正文
      </Pressable>
      <nav className='ui-desk__side' aria-label='主导航'>
        <div className='ui-desk__name'>
          <EmblemMark />
          <span>一支一品</span>
        </div>
        {sections.map((section) => (
          <div className='ui-desk__section' key={section.title ?? 'main'}>
            {section.title && <div className='ui-desk__section-title'>{section.title}</div>}
            {section.items.map((item) => (
              <Pressable
                key={item.url}
                className={`ui-desk__link ${place.is(item.url) ? 'is-current' : ''}`}
                isCurrent={place.is(item.url)}
                href={item.url}
                onPress={() => void goToUrl(item.url)}
              >
                <Icon name={item.icon} />
                <span className='ui-desk__link-text'>{item.text}</span>
                {item.count ? <span className='ui-desk__count'>{item.count}</span> : null}
              </Pressable>
            ))}
          </div>
        ))}
      </nav>
      <main id='content' className='ui-desk__main' tabIndex={-1}>
        <div className='ui-desk__title'>
          <Heading level={1}>{title}</Heading>
          <div className='ui-desk__actions'>{actions}</div>
        </div>
        {children}
      </main>
    </div>
  )
}
