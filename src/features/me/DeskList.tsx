import { desksOf } from '@/lib/desks'
import { goTo, urlOf } from '@/lib/router'
import type { Session } from '@/lib/session'
import { Section } from '@/ui/Layout'
import { List, ListItem } from '@/ui/List'

/** The places of work one's roles open. */
export function DeskList({ session }: { session: Session }) {
  return (
    <>
      {desksOf(session).map(({ title, desks }) => (
        <Section key={title} title={title}>
          <List>
            {desks.map(({ text, icon, screen }) => (
              <ListItem
                key={screen}
                icon={icon}
                title={text}
                href={urlOf(screen)}
                onPress={() => goTo(screen)}
              />
            ))}
          </List>
        </Section>
      ))}
    </>
  )
}
