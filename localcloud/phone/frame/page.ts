/** An element of the frame's page that is always there. */
export function byId<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const element = document.getElementById(id)
  if (!element) throw new Error(`no element #${id}`)
  return element as Kind
}
