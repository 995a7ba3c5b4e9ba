// npm run bank:check [-- FOLDER]: reads the question bank as the app will, and names every fault with its place.
import './node-version.mjs'
import { join, resolve } from 'node:path'

const { root } = await import('./child.mjs')
// Node 24 runs our TypeScript as it is (erasable syntax only), so the check and the app share one reader.
const { runBankCheck } = await import('../electron/importing/bank/bank-check.ts')

const folder = process.argv[2] ? resolve(process.argv[2]) : join(root, 'question-bank')
const { exitCode, text } = await runBankCheck(folder)
console.log(text)
process.exit(exitCode)
