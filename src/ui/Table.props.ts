import type { ReactNode } from 'react'

export interface Column<Row> {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** For figures. */
  isNumber?: boolean
  /** Starting width in pixels at a desk; without one, as wide as its longest text. A person can drag it. */
  width?: number
}

export interface TableProps<Row> {
  /** What the rows are. */
  label: string
  /** The first column names the row and stays in sight. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  onRowPress?: (row: Row) => void
}
