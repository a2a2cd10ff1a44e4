/** @jest-environment jsdom */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook, waitFor } from '@testing-library/react'
import type { PropsWithChildren } from 'react'
import { useFileUrl } from '@/lib/use-file-url'
import { useFileUrl as useFileUrlOfPhone } from '@/lib/use-file-url.weapp'

const COVER = 'cloud://city.bucket/public/brands/一泵一心/封面.png'
const asked: string[] = []

jest.mock('@/lib/cloud/file-url.h5', () => ({
  fileUrl: async (fileId: string) => {
    asked.push(fileId)
    return fileId === COVER ? '/files/cover.png' : null
  },
}))

const open = (fileId: string) => {
  const client = new QueryClient()
  const wrapper = ({ children }: PropsWithChildren) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  return renderHook(() => useFileUrl(fileId), { wrapper }).result
}

test('a brand’s picture is looked for, then loaded from its address', async () => {
  const cover = open(COVER)
  expect(cover.current).toEqual({ url: undefined, isMissing: false })
  await waitFor(() => expect(cover.current).toEqual({ url: '/files/cover.png', isMissing: false }))
})

test('a picture that is gone is missing; without a picture nothing is asked', async () => {
  const gone = open('cloud://city.bucket/public/brands/已撤下.png')
  await waitFor(() => expect(gone.current).toEqual({ url: undefined, isMissing: true }))
  asked.length = 0
  expect(open('').current).toEqual({ url: undefined, isMissing: true })
  expect(asked).toEqual([])
})

test('the mini-program takes the file id itself', () => {
  expect(useFileUrlOfPhone(COVER)).toEqual({ url: COVER, isMissing: false })
})
