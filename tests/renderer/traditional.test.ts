import { describe, expect, it } from 'vitest'
import { textsOf } from './sources.ts'

/** What Taiwan and Hong Kong write with; the simplified forms are not among it. */
const written = new Set(
  [...Array(0x100 * 0x100).keys()].flatMap(code =>
    Array.from(new TextDecoder('big5').decode(Uint8Array.of(code >> 8, code & 0xff))),
  ),
)

/** Words of the mainland for which the other side says another one, and its quotation marks. */
const ELSEWHERE =
  /[“”]|服務器|屏幕|默認|數據|鏈接|網絡|打印|文件夾|粘貼|登錄|用戶|質量|程序|菜單|導出|導入|窗口|界面|保存|搜索|字段|文檔|設置|光標|內存|硬盤|磁盤|端口|在線|點擊|加載|緩存|撤銷|打開|軟件|批量|刷新/u

function faultsOf(text: string): string[] {
  const simplified = Array.from(text).filter(sign => /\p{Script=Han}/u.test(sign) && !written.has(sign))
  return [...simplified, ...(ELSEWHERE.exec(text) ?? [])]
}

/** Heads and cells of a file for the importer, which knows them as they stand in the files of the brigades. */
const FOR_THE_FILE = /^member:import\.template/u

describe('zh-TW', () => {
  it('has no simplified characters and no words of the mainland', () => {
    const texts = [...textsOf('zh-TW')].filter(([key]) => !FOR_THE_FILE.test(key))
    expect(texts.length).toBeGreaterThan(1_000)
    expect(texts.flatMap(([key, text]) => faultsOf(text).map(fault => `${key}: ${fault}`))).toEqual([])
  })

  it('the control: both are found', () => {
    expect(faultsOf('用顿号隔開')).toEqual(['顿', '号'])
    expect(faultsOf('點擊“保存”')).not.toEqual([])
    expect(faultsOf('按「儲存」')).toEqual([])
    expect([...textsOf('zh-CN').values()].filter(text => faultsOf(text).length > 0).length).toBeGreaterThan(
      500,
    )
  })
})
