import type { Persona } from './personas'

/**
 * The persona switch on the website: a small bar at the foot of every page, in the local cloud only. Choosing somebody puts their
 * session where the site's client looks for it and loads the page anew.
 */
const SESSION_KEY = 'obob.session'
const NAME_KEY = 'obob.local.persona'

async function ask<T>(path: string, body?: object): Promise<T> {
  const answer = await fetch(path, body && { method: 'POST', body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.json() as Promise<T>
}

/** A visitor's session is empty: being one means being signed in as nobody. */
async function become(id: string): Promise<void> {
  const { session } = id
    ? await ask<{ session: string }>('/__local/personas/web-session', { id })
    : { session: '' }
  if (session) localStorage.setItem(SESSION_KEY, session)
  else localStorage.removeItem(SESSION_KEY)
  localStorage.setItem(NAME_KEY, id)
  location.reload()
}

function option(value: string, label: string): HTMLOptionElement {
  const element = document.createElement('option')
  element.value = value
  element.textContent = label
  return element
}

async function show(): Promise<void> {
  const { personas } = await ask<{ personas: Persona[] }>('/__local/personas')
  if (personas.length === 0) return
  const bar = document.createElement('label')
  bar.id = 'local-persona'
  bar.textContent = '体验身份 '
  bar.style.cssText =
    'position:fixed;right:8px;bottom:72px;z-index:99999;padding:2px 8px;border-radius:6px;background:#222;color:#fff;font:13px/1.6 sans-serif;opacity:.9'
  const select = document.createElement('select')
  select.style.cssText = 'font:inherit;color:#222;background:#fff;max-width:9em'
  select.append(
    option('', '不扮演'),
    ...personas.map(({ id, name, title }) => option(id, `${name} · ${title}`)),
  )
  select.value = localStorage.getItem(NAME_KEY) ?? ''
  select.addEventListener('change', () => {
    become(select.value).catch(() => {
      bar.append(' 切换失败，请重试')
    })
  })
  bar.append(select)
  document.body.append(bar)
}

show().catch((error: unknown) => console.error('persona switch', error))
