import { updateSettings } from './update'

export const settingsTable = { 'settings.update': updateSettings }
