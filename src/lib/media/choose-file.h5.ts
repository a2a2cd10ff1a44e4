import type { FileKind, PickedFile } from './chosen-file'

const PICTURES = 'image/jpeg,image/png,image/webp'
const ACCEPTED: Record<FileKind, string> = { picture: PICTURES, any: `${PICTURES},.pdf,.docx,.xlsx` }

/** Lets the person pick files; none where they close the dialog. */
export function chooseFiles(kind: FileKind, most: number): Promise<PickedFile[]> {
  return new Promise((resolve) => {
    const field = document.createElement('input')
    field.type = 'file'
    field.accept = ACCEPTED[kind]
    field.multiple = most > 1
    field.hidden = true
    const finish = () => {
      field.remove()
      const files = [...(field.files ?? [])].slice(0, most)
      resolve(files.map((file) => ({ path: URL.createObjectURL(file), name: file.name, bytes: file.size })))
    }
    field.addEventListener('change', finish)
    field.addEventListener('cancel', finish)
    document.body.append(field)
    field.click()
  })
}
