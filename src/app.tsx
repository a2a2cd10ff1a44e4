import type { PropsWithChildren } from 'react'
import './boot'
import { QueryProvider } from './lib/query'
import { useDesks } from './lib/use-desks'
import './app.scss'

function SideNavigation() {
  useDesks()
  return null
}

export default function App({ children }: PropsWithChildren) {
  return (
    <QueryProvider>
      {process.env.TARO_ENV === 'h5' && <SideNavigation />}
      {children}
    </QueryProvider>
  )
}
