import type { PropsWithChildren } from 'react'
import './boot'
import { QueryProvider } from './lib/query'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  return <QueryProvider>{children}</QueryProvider>
}
