import { spawn } from 'node:child_process'

/** Runs a Node program to its end; its output is shown, or kept back and shown only if it fails (`quiet`). */
export const runNode = (args, { quiet = false, env = {} } = {}) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 1, output: String(error) }))
    child.on('close', (code) => {
      if (code && quiet) console.error(output)
      resolve({ code: code ?? 1, output })
    })
  })
