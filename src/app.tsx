import { lazy, type PropsWithChildren, Suspense } from 'react'
import './boot'
import { QueryProvider } from './lib/query'
import './app.scss'

// Loaded after the first paint: who one is needs a call anyway.
const SideNavigation = process.env.TARO_ENV === 'h5' ? lazy(() => import('./SideNavigation')) : null

export default function App({ children }: PropsWithChildren) {
  return (
    <QueryProvider>
      {SideNavigation && (
        <Suspense>
          <SideNavigation />
        </Suspense>
      )}
      {children}
    </QueryProvider>
  )
}
