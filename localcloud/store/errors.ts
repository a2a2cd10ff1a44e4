import { CloudError } from '../errors'

const CONTACT = 'Please check your request, but if the problem persists, contact us.'

/** The kinds of write that the service names in `[FailedOperation.…]`. */
export type WriteKind = 'Insert' | 'Update' | 'Delete'

/** Missing collection: nothing is created on the fly. */
export const collectionMissing = (name: string) =>
  new CloudError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${CONTACT}`,
  )

export const collectionExists = () =>
  new CloudError(
    'DATABASE_COLLECTION_ALREADY_EXIST',
    `[ResourceUnavailable.ResourceExist] Table exist. ${CONTACT}`,
  )

/** The service keeps so many collections in one environment. */
export const tooManyCollections = (limit: number) =>
  new CloudError(
    'DATABASE_COLLECTION_EXCEED_LIMIT',
    `[LimitExceeded.TooManyTables] the number of collections exceeds the limit of ${limit}. ${CONTACT}`,
  )

/** A write MongoDB refused; `reason` is MongoDB's own text. */
export const writeFailed = (kind: WriteKind, reason: string) =>
  new CloudError(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation.${kind}] multiple write errors: [{write errors: [{${reason}}]}, {<nil>}]`,
  )

/** A unique index refused the value; callers recognise it by `E11000` in the text. */
export const duplicateKey = (kind: WriteKind, collection: string, index: string, keyText: string) =>
  writeFailed(
    kind,
    `E11000 duplicate key error collection: local.${collection} index: ${index} dup key: ${keyText}`,
  )

/** A query or pipeline MongoDB cannot run, for instance an unknown operator. */
export const badQuery = (reason: string) =>
  new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] (BadValue) ${reason}`)

/** A request that is not even well-formed. */
export const invalidParameter = (reason: string) =>
  new CloudError('INVALID_PARAM', `[InvalidParameter] ${reason}. ${CONTACT}`)

export const requestTooLarge = (limitBytes: number) =>
  new CloudError(
    'DATABASE_REQUEST_FAILED',
    `[LimitExceeded.RequestTooLarge] request entity exceeds the maximum of ${limitBytes} bytes. ${CONTACT}`,
  )

export const transactionConflict = () =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${CONTACT}`,
  )

export const transactionBusy = () =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionBusy] Transaction is busy. ${CONTACT}`,
  )

export const transactionMissing = () =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${CONTACT}`,
  )

/** The disk refused a commit: nothing may be acknowledged any more. */
export const storageFailed = (cause: unknown) =>
  new CloudError(
    'DATABASE_REQUEST_FAILED',
    `[InternalError] storage failed: ${cause instanceof Error ? cause.message : String(cause)}`,
  )
