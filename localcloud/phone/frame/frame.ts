import type { PackedWeapp } from '../package-format'
import { make } from '../runtime/dom'
import type { LogEntry } from '../runtime/log'
import type { PhoneControls } from '../runtime/phone-controls'
import { Inbox } from './inbox'
import { byId } from './page'
import {
  groupByRole,
  listPersons,
  openSession,
  type Person,
  rememberedPerson,
  rememberPerson,
  VISITOR,
} from './persons'

type ScreenWindow = Window & { phone?: PhoneControls; weapp?: PackedWeapp }

const LOG_LENGTH = 200

const screen = byId<HTMLIFrameElement>('screen')
const personField = byId<HTMLSelectElement>('person')
const pathField = byId<HTMLInputElement>('path')
const onlineField = byId<HTMLInputElement>('online')
const darkField = byId<HTMLInputElement>('dark')
const fontField = byId<HTMLSelectElement>('font-scale')
const clockField = byId<HTMLSelectElement>('clock')

const inside = () => screen.contentWindow as ScreenWindow | null
const phone = () => inside()?.phone
let persons: Person[] = []
let session = ''
let cloudOffset = 0

const inbox = new Inbox(
  () => session,
  (page) => phone()?.open(`/${page}`),
)

/** Opens the mini-program anew as the person who holds the phone now; says so where the cloud cannot be reached. */
function openPhone(path = ''): void {
  signInAndLoad(path).catch((error: Error) => {
    byId('current').textContent = `没有打开：${error.message}。请确认本地云还在运行，然后刷新本页。`
  })
}

async function signInAndLoad(path: string): Promise<void> {
  const person = persons.find(({ id }) => id === personField.value) ?? VISITOR
  rememberPerson(person)
  inbox.clear()
  byId('log').replaceChildren()
  byId('log-errors').textContent = ''
  const opened = await openSession(person)
  session = opened.session
  cloudOffset = opened.now - Date.now()
  const parameters = new URLSearchParams({
    session,
    openid: opened.openid,
    owner: person.name,
    path,
    scene: path ? '1007' : '1001',
    theme: darkField.checked ? 'dark' : 'light',
    fontScale: fontField.value,
    online: String(onlineField.checked),
    clockOffset: String(cloudOffset + Number(clockField.value)),
  })
  screen.src = `screen.html?${parameters}`
  void inbox.look()
}

function drawPersons(): void {
  const option = (person: Person) =>
    make(
      'option',
      { value: person.id },
      [
        person.name,
        person.title
          .split(/\s*·\s*/)
          .slice(1)
          .join(' · '),
      ]
        .filter(Boolean)
        .join(' · '),
    )
  personField.replaceChildren(
    make('option', { value: VISITOR.id }, `${VISITOR.name}（${VISITOR.title}）`),
    ...[...groupByRole(persons)].map(([role, group]) =>
      make('optgroup', { label: role }, ...group.map(option)),
    ),
  )
}

/** Follows what happens on the screen once its page has loaded. */
function follow(): void {
  const opened = phone()
  if (!opened) return
  for (const entry of opened.log) drawLog(entry)
  opened.events.on('log', drawLog)
  opened.events.on('share', ({ path }) => {
    byId('controls').classList.add('open')
    pathField.value = path
    personField.focus()
  })
  opened.events.on('page', drawPlace)
  drawPlace()
  const { appConfig } = inside()?.weapp ?? {}
  byId('pages').replaceChildren(
    ...[
      ...(appConfig?.pages ?? []),
      ...(appConfig?.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
    ].map((value) => make('option', { value })),
  )
}

const drawPlace = () => {
  byId('current').textContent = phone()?.route() ?? ''
}

function drawLog({ kind, text, at }: LogEntry): void {
  const list = byId('log')
  list.prepend(make('li', { class: kind }, `${new Date(at).toTimeString().slice(0, 8)} ${text}`))
  while (list.children.length > LOG_LENGTH) list.lastElementChild?.remove()
  const errors = list.querySelectorAll('.error').length
  byId('log-errors').textContent = errors ? `${errors} 个错误` : ''
}

function listen(): void {
  screen.addEventListener('load', follow)
  personField.addEventListener('change', () => openPhone(pathField.value.trim()))
  onlineField.addEventListener('change', () => phone()?.setOnline(onlineField.checked))
  darkField.addEventListener('change', () => phone()?.setTheme(darkField.checked ? 'dark' : 'light'))
  // As on a real phone, a new font size holds after the mini-program is opened again.
  fontField.addEventListener('change', () => openPhone(phone()?.route()))
  clockField.addEventListener('change', () => phone()?.setClockOffset(cloudOffset + Number(clockField.value)))
  byId('pull').addEventListener('click', () => phone()?.pullDown())
  const away = byId('away')
  away.addEventListener('click', () => {
    const isAway = away.getAttribute('aria-pressed') !== 'true'
    away.setAttribute('aria-pressed', String(isAway))
    away.textContent = isAway ? '回到前台' : '切到后台'
    phone()?.setVisible(!isAway)
  })
  byId('reopen').addEventListener('submit', (event) => {
    event.preventDefault()
    openPhone(pathField.value.trim())
  })
  const drawer = byId('open-controls')
  drawer.addEventListener('click', () => {
    const isOpen = byId('controls').classList.toggle('open')
    drawer.setAttribute('aria-expanded', String(isOpen))
    drawer.textContent = isOpen ? '收起' : '操作台'
  })
}

async function start(): Promise<void> {
  listen()
  persons = await listPersons()
  drawPersons()
  personField.value = rememberedPerson(persons).id
  openPhone(new URLSearchParams(location.search).get('path') ?? '')
}

void start()
