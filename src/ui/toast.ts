import { screenRoot } from './screen-root'
import './toast.scss'

const SHOWN_FOR = 2600

/** Says in passing that something worked. What needs an answer or an explanation belongs on the screen. */
export function toast(text: string) {
  for (const old of document.querySelectorAll('.ui-toast')) old.remove()
  const note = document.createElement('div')
  note.className = 'ui-toast'
  note.setAttribute('role', 'status')
  note.textContent = text
  const host = screenRoot()
  host.append(note)
  setTimeout(() => note.remove(), SHOWN_FOR)
}
