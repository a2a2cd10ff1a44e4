import { aggregateDocuments } from './aggregate'
import type { Command } from './context'
import { insertDocument } from './insert'
import { modifyAndReturnDoc, modifyDocument } from './modify'
import { calculateDocument, getDocument } from './read'
import { removeDocument } from './remove'

/** The actions on documents, by the names the SDK calls them. */
export const COMMANDS: Record<string, Command> = {
  getDocument,
  calculateDocument,
  insertDocument,
  modifyDocument,
  modifyAndReturnDoc,
  removeDocument,
  aggregateDocuments,
}
