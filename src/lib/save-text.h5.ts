/** Hands a text to the person: the website downloads a file. */
export async function saveText(fileName: string, text: string): Promise<'downloaded' | 'copied'> {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return 'downloaded'
}
