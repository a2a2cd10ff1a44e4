import { useDesks } from './lib/use-desks'

/** Website: keeps the side navigation to what the person may do. Shows nothing itself. */
export default function SideNavigation() {
  useDesks()
  return null
}
