import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { Note, Stack } from '@/ui/Layout'
import { Pressable } from '@/ui/Pressable'
import './Rows.scss'

interface Props<T> {
  label: string
  hint?: string
  rows: readonly T[]
  onChange: (rows: T[]) => void
  most: number
  /** A row to begin with. */
  fresh: T
  add: string
  children: (row: T, set: (row: T) => void, at: number) => ReactNode
}

const moved = <T,>(rows: readonly T[], from: number, to: number) => {
  const next = [...rows]
  next.splice(to, 0, ...next.splice(from, 1))
  return next
}

/** A list that grows row by row: add, take away, one place up. */
export function Rows<T>({ label, hint, rows, onChange, most, fresh, add, children }: Props<T>) {
  return (
    <Stack gap={8}>
      <View className='brand-rows__label'>{label}</View>
      {hint && <Note>{hint}</Note>}
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own, and its place is what it is known by
        <View className='brand-row' key={at}>
          <View className='brand-row__head'>
            <View className='brand-row__number'>
              {label} {at + 1}
            </View>
            {at > 0 && (
              <Pressable
                className='brand-row__tool'
                label={`${label}第 ${at + 1} 项上移`}
                onPress={() => onChange(moved(rows, at, at - 1))}
              >
                <Icon name='up' />
              </Pressable>
            )}
            <Pressable
              className='brand-row__tool'
              label={`删除${label}第 ${at + 1} 项`}
              onPress={() => onChange(rows.filter((_, other) => other !== at))}
            >
              <Icon name='trash' />
            </Pressable>
          </View>
          {children(row, (next) => onChange(rows.map((one, other) => (other === at ? next : one))), at)}
        </View>
      ))}
      {rows.length < most ? (
        <Button icon='plus' isWide onPress={() => onChange([...rows, fresh])}>
          {add}
        </Button>
      ) : (
        <Note>最多 {most} 项。</Note>
      )}
    </Stack>
  )
}
