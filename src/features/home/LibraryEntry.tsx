import { goTo, urlOf } from '@/lib/router'
import { Section } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'

const PARTS = [
  { tab: 'practices', title: '经验做法', note: '管用的做法，照着能做' },
  { tab: 'regulations', title: '制度', note: '由经验做法上升而来' },
  { tab: 'materials', title: '学习资料', note: '原则、标准、程序和政策' },
] as const

/** The way into the library. */
export function LibraryEntry() {
  return (
    <Section title='学习交流'>
      <List>
        {PARTS.map(({ tab, title, note }) => (
          <ListItem
            key={tab}
            icon='document'
            title={title}
            note={note}
            href={urlOf('visitor/library', { tab })}
            onPress={() => void goTo('visitor/library', { tab })}
          />
        ))}
      </List>
    </Section>
  )
}
