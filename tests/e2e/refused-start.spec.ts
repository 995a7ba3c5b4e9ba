import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { type Page, expect } from '@playwright/test'
import Database from 'better-sqlite3'
import { browse, serveApp } from '../helpers/served-browser.ts'
import { apiOf, whenStarted } from './api.ts'
import { test } from './doors.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** The first key of a single choice in a file of the bank, which a case makes one that no option has. */
const FAULTY = 'traffic-law/alcohol.yaml'
const KEY = /answer: [A-D]$/mu
const sound = () => readFileSync(join(ROOT, 'question-bank', FAULTY), 'utf8')
const lineOfKey = () => sound().slice(0, sound().search(KEY)).split('\n').length

/** What cannot be worked with: the page says what happened, where and what to do, and the file stays as it was. */
type Case = {
  what: string
  /** Puts the fault into the folder; names the data folder to start with and the file that must stay as it is. */
  prepare: (folder: string) => Promise<{ data: string; args?: string[]; kept: string }>
  says: (string | RegExp)[]
}

const CASES: Case[] = [
  {
    what: 'data of a newer edition',
    async prepare(folder) {
      await startOnce(folder)
      const database = new Database(fileIn(folder))
      database.prepare("insert into migration (number, name, applied_at_ms) values (99990, 'later', 0)").run()
      database.close()
      return { data: folder, kept: fileIn(folder) }
    },
    says: [/较新版本的程序写入（数据版本 99990，本程序支持到 \d+）/u, '请安装较新版本的程序后再打开。'],
  },
  {
    what: 'a text file in the place of the data',
    async prepare(folder) {
      writeFileSync(fileIn(folder), '这不是数据库。'.repeat(200))
      return { data: folder, kept: fileIn(folder) }
    },
    says: ['数据文件已损坏，或不是本程序的数据。', /请勿删除原文件/u],
  },
  {
    what: 'a file in the place of the data folder',
    async prepare(folder) {
      const data = join(folder, 'data')
      writeFileSync(data, '占位')
      return { data, kept: data }
    },
    says: ['数据文件夹不能写入。', /请检查文件夹的写入权限/u],
  },
  {
    what: 'a fault in the bank',
    async prepare(folder) {
      const bank = join(folder, 'bank')
      cpSync(join(ROOT, 'question-bank'), bank, { recursive: true })
      const file = join(bank, FAULTY)
      writeFileSync(file, sound().replace(KEY, 'answer: Z'))
      return { data: join(folder, 'data'), args: ['--bank', bank], kept: file }
    },
    says: [
      /题库有 1 处错误，未载入/u,
      `文件：${FAULTY}，第 ${lineOfKey()} 行，字段：answer`,
      /请重新安装程序/u,
    ],
  },
]

for (const { what, prepare, says } of CASES)
  test(`${what} is refused in words and left alone`, async ({ dataDir }) => {
    const { data, args, kept } = await prepare(dataDir)
    const before = readFileSync(kept, 'base64')
    const served = await serveApp(data, args)
    const { browser, page } = await browse(served)
    await expectRefused(page, data, says)
    expect(served.output()).toContain('无法使用数据文件夹')
    await browser.close()
    await served.stop()
    expect(readFileSync(kept, 'base64')).toBe(before)
  })

test('data in use by another start is refused, and the first goes on', async ({ dataDir }) => {
  const first = await serveApp(dataDir)
  const { api, close } = await apiOf(first)
  await whenStarted(api)
  const second = await serveApp(dataDir)
  const { browser, page } = await browse(second)
  await expectRefused(page, dataDir, ['数据正由另一个程序使用。', /请关闭其他已打开的“一周一练”/u])
  expect((await api.app.status({})).state).toBe('setup')
  close()
  // Doing what the sentence asks for is enough.
  await first.stop()
  await expect(page.getByRole('heading', { name: '初次使用' })).toBeVisible({ timeout: 20_000 })
  await browser.close()
  await second.stop()
})

test('a port that is taken ends the start with a sentence', async ({ dataDir }) => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const { status, stderr } = spawnSync(
    process.execPath,
    ['out/main/serve.js', '--data', dataDir, '--port', String(port)],
    { cwd: ROOT, encoding: 'utf8', timeout: 20_000 },
  )
  other.close()
  expect(status).toBe(1)
  expect(stderr).toContain(`端口 ${port} 已被占用，请用 --port 换一个。`)
  expect(existsSync(fileIn(dataDir))).toBe(false)
})

test('the control: a sound folder is not refused', async ({ dataDir }) => {
  await startOnce(dataDir)
  const served = await serveApp(dataDir)
  const { browser, page } = await browse(served)
  await expect(page.getByRole('heading', { name: '初次使用' })).toBeVisible()
  await expect(page.getByRole('heading', { name: '暂时无法使用' })).toHaveCount(0)
  await browser.close()
  await served.stop()
})

async function expectRefused(page: Page, data: string, says: Case['says']): Promise<void> {
  await expect(page.getByRole('heading', { name: '暂时无法使用' })).toBeVisible({ timeout: 20_000 })
  for (const sentence of [...says, data, '程序没有改动任何数据。', /本页会自动继续/u])
    await expect(page.getByRole('main').getByText(sentence).first()).toBeVisible()
}

async function startOnce(folder: string): Promise<void> {
  const served = await serveApp(folder)
  const { api, close } = await apiOf(served)
  await whenStarted(api)
  close()
  await served.stop()
}

function fileIn(data: string): string {
  return join(data, 'weekly-drill.db')
}
