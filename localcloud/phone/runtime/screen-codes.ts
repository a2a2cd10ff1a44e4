import jsQR from 'jsqr'

/** A code another phone's screen shows at this moment. */
export interface ScreenCode {
  /** Whose screen and which page. */
  title: string
  text: string
}

type Message = { ask: string } | { answer: string; code: ScreenCode }

const CHANNEL = 'phone-screens'

/** Phones in other windows of this browser talk here; absent where the document has no such thing. */
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(CHANNEL)

/** Answers other phones that ask what this screen shows. */
export function showCodes(title: () => string): void {
  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if ('ask' in data)
      for (const text of codesOnScreen())
        channel.postMessage({ answer: data.ask, code: { title: title(), text } })
  })
}

/** Asks all other phones what they show; `found` is called for each code as the answers come. */
export function askScreens(found: (code: ScreenCode) => void): void {
  const ask = String(Math.random())
  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if ('answer' in data && data.answer === ask) found(data.code)
  })
  channel?.postMessage({ ask } satisfies Message)
}

/** Reads the code in a picture file; undefined when there is none. */
export async function readCode(file: Blob): Promise<string | undefined> {
  const picture = await createImageBitmap(file)
  return decode(picture, picture.width, picture.height)
}

function codesOnScreen(): string[] {
  const drawn = document.querySelectorAll<HTMLImageElement | HTMLCanvasElement>(
    '.phone-page:not([hidden]) wx-image > img, .phone-page:not([hidden]) wx-canvas > canvas',
  )
  return [...drawn].flatMap((element) =>
    element instanceof HTMLImageElement
      ? (decode(element, element.naturalWidth, element.naturalHeight) ?? [])
      : (decode(element, element.width, element.height) ?? []),
  )
}

function decode(picture: CanvasImageSource, width: number, height: number): string | undefined {
  if (!width || !height) return undefined
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const pen = canvas.getContext('2d')
  if (!pen) return undefined
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.drawImage(picture, 0, 0)
  try {
    return jsQR(pen.getImageData(0, 0, width, height).data, width, height)?.data
  } catch {
    return undefined // a picture of another site may be shown but not read
  }
}
