export { TableCards as Table } from './TableCards'
