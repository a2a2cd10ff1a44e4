import { type ComponentType, lazy, type PropsWithChildren, Suspense } from 'react'
import './boot'
import { QueryProvider } from './lib/query'
import './app.scss'

// Loaded after the first paint: who one is needs a call anyway.
const SideNavigation = process.env.TARO_ENV === 'h5' ? lazy(() => import('./SideNavigation')) : null

// The website sends what waits after its first paint; the mini-program has everything at hand.
const LateCheckins: ComponentType =
  process.env.TARO_ENV === 'h5' ? lazy(() => import('./LateCheckins')) : require('./LateCheckins').default

export default function App({ children }: PropsWithChildren) {
  return (
    <QueryProvider>
      {SideNavigation && (
        <Suspense>
          <SideNavigation />
        </Suspense>
      )}
      <Suspense>
        <LateCheckins />
      </Suspense>
      {children}
    </QueryProvider>
  )
}
