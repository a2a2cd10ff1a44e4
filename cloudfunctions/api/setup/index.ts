import { beginSetup } from './begin'

export const setupTable = { 'setup.begin': beginSetup }
