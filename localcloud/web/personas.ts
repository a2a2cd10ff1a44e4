import { builtAsset } from '../built-asset'
import type { HttpRequest, Route } from '../http/route'

/** A person of the demo city one can be, locally only. */
export interface Persona {
  id: string
  name: string
  /** What the person is, in a few words: 支部书记 · 市财政局机关第一党支部. */
  title: string
  /** WeChat identity on the phone. */
  openid: string
  unionid?: string
}

/** Where personas come from; the city sets it. */
export interface PersonaProvider {
  list(): Promise<Persona[]>
  /** Signs the persona in on the website and resolves with the session token the site's client keeps. */
  openWebSession(personaId: string): Promise<string>
}

/** Personas are asked for at each request, since the city sets the provider after the server started. */
export function personaRoutes(provider: () => PersonaProvider | undefined): Route[] {
  let script: string | undefined
  return [
    {
      method: 'GET',
      path: '/__local/persona.js',
      handle: () => ({
        headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
        body: (script ??= builtAsset('persona.js', 'web/persona.client.ts')),
      }),
    },
    {
      method: 'GET',
      path: '/__local/personas',
      handle: async () => ({ json: { personas: (await provider()?.list()) ?? [] } }),
    },
    {
      method: 'POST',
      path: '/__local/personas/web-session',
      handle: (request) => openWebSession(provider(), request),
    },
  ]
}

async function openWebSession(provider: PersonaProvider | undefined, request: HttpRequest) {
  const body = (await request.json()) as { id?: unknown } | null
  const personas = (await provider?.list()) ?? []
  const persona = personas.find(({ id }) => id === body?.id)
  if (!provider || !persona) return { status: 404, json: { message: '没有这个人物，请刷新后再选。' } }
  return { json: { session: await provider.openWebSession(persona.id) } }
}
