import { View } from '@tarojs/components'
import { Card } from './Card'
import type { TableProps } from './Table.props'
import './Table.scss'

/** A table's rows as cards, for a phone. */
export function TableCards<Row>({ columns, rows, keyOf, onRowPress }: TableProps<Row>) {
  const [first, ...others] = columns
  return (
    <View className='ui-table-cards'>
      {rows.map((row) => (
        <Card key={keyOf(row)} onPress={onRowPress && (() => onRowPress(row))}>
          <View className='ui-table-cards__title'>{first?.cell(row)}</View>
          {others.map((column) => (
            <View className='ui-table-cards__pair' key={column.key}>
              <View className='ui-table-cards__label'>{column.title}</View>
              <View className='ui-table-cards__value'>{column.cell(row)}</View>
            </View>
          ))}
        </Card>
      ))}
    </View>
  )
}
