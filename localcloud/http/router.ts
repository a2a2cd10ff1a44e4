import type { Route } from './route'

/** Finds the route for a method and a decoded path: exact first, then the longest prefix. */
export class Router {
  #exact = new Map<string, Route>()
  #prefixes: Route[] = []

  add(...routes: Route[]): void {
    for (const route of routes) {
      if (route.path.endsWith('*')) this.#prefixes.push(route)
      else this.#exact.set(`${route.method} ${route.path}`, route)
    }
    this.#prefixes.sort((a, b) => b.path.length - a.path.length)
  }

  find(method: string, path: string): { route: Route; rest: string } | undefined {
    const asked = method === 'HEAD' ? 'GET' : method
    const exact = this.#exact.get(`${asked} ${path}`)
    if (exact) return { route: exact, rest: '' }
    const route = this.#prefixes.find(
      (candidate) => candidate.method === asked && path.startsWith(candidate.path.slice(0, -1)),
    )
    return route && { route, rest: path.slice(route.path.length - 1) }
  }
}
