import { make } from '../dom'
import { askScreens, readCode } from '../screen-codes'
import { ask } from './layers'

/**
 * Asks what the camera would see: a code on another phone's screen, a picture of one, or its text by hand.
 * Resolves with the text, or null when cancelled.
 */
export function scan(): Promise<string | null> {
  return ask<string | null>('phone-sheet phone-scan', '扫一扫', null, (answer) => {
    const field = make('input', { placeholder: '粘贴链接，或输入码上的内容', 'aria-label': '码的内容' })
    const list = make('div', { class: 'rows' })
    const problem = make('p', { class: 'note', role: 'status' })
    const read = () => {
      if (field.value.trim()) answer(field.value.trim())
    }
    const album = make('input', { type: 'file', accept: 'image/*', 'aria-label': '从相册选取' })
    field.addEventListener('keydown', (event) => event.key === 'Enter' && read())
    album.addEventListener('change', async () => {
      const picture = album.files?.[0]
      const found = picture && (await readCode(picture))
      if (found) answer(found)
      else problem.textContent = '这张图片里没有认出二维码，请换一张。'
    })
    askScreens(({ title, text }) =>
      list.append(make('button', { class: 'row', onclick: () => answer(text) }, title)),
    )
    return [
      make('h2', {}, '扫一扫'),
      make('p', { class: 'note' }, '其他窗口里的手机正显示的二维码会列在这里，也可以自己填写。'),
      list,
      field,
      make('label', { class: 'row' }, '从相册选取', album),
      problem,
      make(
        'footer',
        {},
        make('button', { onclick: () => answer(null) }, '取消'),
        make('button', { class: 'primary', onclick: read }, '扫到了'),
      ),
    ]
  })
}
