/// <reference types="@tarojs/taro" />

declare module '*.png'
declare module '*.scss'

/** Cloud environment id, fixed at build time; empty = the mini-program's own, or the embedded cloud on the website. */
declare const __CLOUD_ENV__: string
/** Address of the cloud's HTTP API for the website, fixed at build time; empty = same origin. */
declare const __CLOUD_BASE_URL__: string
/** Address of the website for links shown by the mini-program, fixed at build time; empty = links are paths alone. */
declare const __SITE_URL__: string

/** The part of the mini-program's own cloud SDK that is used. */
declare const wx: {
  cloud: {
    init(options: { env?: string; traceUser?: boolean }): void
    callFunction(request: { name: string; data: unknown }): Promise<{ result: unknown }>
    uploadFile(request: { cloudPath: string; filePath: string }): Promise<{ fileID: string }>
  }
}
