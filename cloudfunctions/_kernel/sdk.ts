import cloud from 'wx-server-sdk'

/** The one place that knows the SDK: a call belongs to the environment its function runs in. */
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

// The package's types lag behind its documentation: a symbol names the environment, and this option exists.
export const database = cloud.database({ throwOnNotFound: false } as object)
export const command = database.command
export const openapi = cloud.openapi
export const storageOfSdk = {
  uploadFile: cloud.uploadFile,
  downloadFile: cloud.downloadFile,
  deleteFile: cloud.deleteFile,
  getTempFileURL: cloud.getTempFileURL,
}
export const platformContext = () => cloud.getWXContext()
