import { openHttpDoor } from '#host/http-door'
import { createPageFiles } from '#page/page-files'
import { type BackendArguments, readArguments } from './arguments.ts'
import { createSystemBackend } from './system-backend.ts'
import { systemChance } from './system-ports.ts'

/** Entry of the backend behind browsers, under plain Node. Says on standard output where it is to be found. */
const options = argumentsOrEnd()
const { data, page, port } = options
const { backend, log } = createSystemBackend(options)
process.on('unhandledRejection', error => log.error('unhandled rejection', error))

try {
  const door = await openHttpDoor({
    router: backend.router,
    page: createPageFiles(page),
    port,
    log,
    newId: () => systemChance.id(),
    onBrowser: holder => backend.connections.keep(holder),
    onConnect: connection => backend.connections.add(connection),
    onDisconnect: connection => backend.connections.remove(connection),
    onNewLink: link => console.log(`下一个登录链接 / next sign-in link: ${link}`),
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void (async () => {
        await backend.stop()
        await door.close()
        process.exit(0)
      })()
    })
  console.log(`数据文件夹 / data folder: ${data}`)
  console.log(`登录链接（只能用一次）/ sign-in link (once): ${door.link}`)
  await backend.start()
  const { state, refusal } = backend.status()
  if (state === 'refused')
    console.error(
      `无法使用数据文件夹 / cannot use the data folder: ${refusal?.code} ${JSON.stringify(refusal?.values ?? {})}`,
    )
} catch (error) {
  console.error(startFailure(error, port))
  process.exit(1)
}

function argumentsOrEnd(): BackendArguments {
  try {
    return readArguments(process.argv.slice(2), import.meta.dirname)
  } catch (error) {
    console.error(error instanceof RangeError ? error.message : startFailure(error, 0))
    return process.exit(1)
  }
}

function startFailure(error: unknown, wanted: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE')
    return `端口 ${wanted} 已被占用，请用 --port 换一个。/ Port ${wanted} is in use; choose another with --port.`
  if (code === 'EACCES')
    return `没有权限使用端口 ${wanted}，请用 --port 换一个大于 1024 的。/ Port ${wanted} is not allowed; choose one above 1024 with --port.`
  return `无法启动 / cannot start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}
