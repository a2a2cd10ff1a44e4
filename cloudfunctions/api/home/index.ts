import { getHome } from './get'
import { getMyHome } from './mine'

export const homeTable = { 'home.get': getHome, 'home.mine': getMyHome }
