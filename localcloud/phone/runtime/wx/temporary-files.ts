import { WxError } from './answer'

/** Temporary files of the phone: chosen pictures, saved canvases, downloads; they live until it is closed. */
export class Files {
  private readonly files = new Map<string, Blob>()

  add(file: Blob): string {
    const extension = file.type.split('/')[1]?.replace('jpeg', 'jpg') ?? 'bin'
    const path = `http://tmp/${crypto.randomUUID?.() ?? Math.random().toString(36).slice(2)}.${extension}`
    this.files.set(path, file)
    return path
  }

  set(path: string, file: Blob): void {
    this.files.set(path, file)
  }

  find(path: string): Blob {
    const file = this.files.get(path)
    if (!file) throw new WxError(`no such file or directory, open ${path}`)
    return file
  }

  remove(path: string): void {
    this.files.delete(path)
  }

  /** An address the document can show for a temporary file; other addresses stay as they are. */
  address(path: string): string {
    const file = this.files.get(path)
    return file ? URL.createObjectURL(file) : path
  }
}
