import type { ChosenFile } from '../cloud/transport'

/** What a person picked: where it lies on the device, what it is called, how large it is. */
export interface PickedFile extends ChosenFile {
  name: string
  bytes: number
}

/** `picture`: from the album or the camera; `any`: documents too. */
export type FileKind = 'picture' | 'any'
