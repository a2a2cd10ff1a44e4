import type { MediaFormat } from '@contract/media/entity'

/** Shows a picture as large as the screen. */
export function openPicture(url: string) {
  window.open(url, '_blank', 'noopener')
}

/** Opens a file that was sent along; in this tab where the browser allows no other. */
export async function openFile(url: string, _format: MediaFormat): Promise<void> {
  if (!window.open(url, '_blank')) window.location.assign(url)
}
