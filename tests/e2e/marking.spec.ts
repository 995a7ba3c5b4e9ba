import { type Page, expect } from '@playwright/test'
import { openBy } from './doors.ts'
import { writeShortAnswer } from './every-type.ts'
import { ADMINISTRATOR, TRAINEE } from './sample-app.ts'
import { prepare, test } from './sample-folder.ts'
import { signIn, signOver } from './steps.ts'
import { defineForTrainee } from './trainee-drill.ts'

const MARKER = '李红梅'
const SECOND = '王志强'
const ANSWER = '告知其可以要求抽血检验，并及时送检。'

test('a short answer: written, marked by two who do not see each other, decided by a third, counted, and its fault reported', async ({
  sampleDir,
}) => {
  await prepare(sampleDir, async api => {
    await writeShortAnswer(api)
    for (const member of await api.member.list({ includeLeft: false })) {
      if (member.name !== SECOND) continue
      const { memberId, name, policeNumber, branchId, category, isPartyMember } = member
      const roles = ['instructor' as const]
      await api.member.update({
        memberId,
        name,
        policeNumber,
        branchId,
        category,
        isPartyMember,
        roles,
        active: true,
      })
    }
    const sections = [{ type: 'shortAnswer' as const, count: 1 }]
    await defineForTrainee(api, { title: '简答小测', sections, secondMarker: true, blindMarking: true })
  })
  const { page, close } = await openBy('browser', sampleDir)
  await signIn(page, TRAINEE)
  await page.getByRole('button', { name: '开始作答' }).click()
  await page.getByRole('textbox', { name: '作答' }).fill(ANSWER)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').getByRole('button', { name: '交卷' }).click()
  await expect(page.getByRole('heading', { name: '结果', exact: true })).toBeVisible()
  await expect(page.getByText('待评阅').first()).toBeVisible()

  // What is wrong with the question is said at the question.
  await page.getByText(/^全部 1/u).click()
  await page.getByRole('button', { name: '纠错' }).click()
  const report = page.getByRole('dialog', { name: '对第 1 题提出纠错' })
  await report.getByLabel('题意不清').check()
  await report.getByLabel('补充说明').fill('没有写明是呼气还是抽血。')
  await report.getByRole('button', { name: '提交' }).click()
  await expect(page.getByRole('button', { name: '已提交纠错' })).toBeDisabled()

  // The first marker, by keyboard; whose answer it is stays unknown.
  await openDesk(page, MARKER)
  await expect(page.getByText('匿名阅卷，不显示作答人')).toBeVisible()
  await expect(page.getByRole('region', { name: '答案' })).toContainText(ANSWER)
  await expect(page.getByText(TRAINEE)).toHaveCount(0)
  await page.keyboard.press('a')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已保存，等待第二人评阅。').first()).toBeVisible()

  // The second sees nothing of it, and finds only one of the points.
  await openDesk(page, SECOND)
  await expect(page.getByText('本次周练由两人分别评阅，互不可见。')).toBeVisible()
  await expect(page.getByText(MARKER)).toHaveCount(0)
  await page.keyboard.press('1')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('已保存。两人意见不一，等待第三人裁定。').first()).toBeVisible()

  // A third decides, beside both marks.
  await openDesk(page, ADMINISTRATOR)
  const marks = page.getByRole('table', { name: /各要点的评阅/u })
  for (const name of [MARKER, SECOND]) await expect(marks.getByRole('columnheader', { name })).toBeVisible()
  await page.keyboard.press('a')
  await page.getByLabel('评语').fill('两个要点都写到了。')
  await page.getByRole('button', { name: /^裁定/u }).click()
  await expect(page.getByText('已评定，成绩已更新。').first()).toBeVisible()

  // The report is answered where the reports wait.
  await page.getByRole('link', { name: '题库', exact: true }).click()
  await page.getByRole('navigation', { name: '题库各部分' }).getByRole('link', { name: /纠错/u }).click()
  await expect(page.getByRole('heading', { name: '1 条纠错等待答复' })).toBeVisible()
  await expect(page.getByText('没有写明是呼气还是抽血。')).toBeVisible()
  await page.getByLabel('题目无误').check()
  await page.getByLabel('答复', { exact: true }).fill('题干已写明呼气检测。')
  await page.getByRole('button', { name: '答复', exact: true }).click()
  await expect(page.getByRole('heading', { name: '0 条纠错等待答复' })).toBeVisible()

  // Who wrote the answer sees the mark and the note, and what was answered to the report.
  await signOver(page, TRAINEE)
  const mine = page
    .getByRole('region', { name: '我的纠错' })
    .or(page.locator('section').filter({ hasText: '我的纠错' }))
  await expect(mine.first()).toContainText(`${ADMINISTRATOR}：题干已写明呼气检测。`)
  await page.getByRole('link', { name: /简答小测.*用时/u }).click()
  await expect(page.getByText('待评阅')).toHaveCount(0)
  await page.getByText(/^全部 1/u).click()
  await expect(page.getByText('两个要点都写到了。')).toBeVisible()
  await close()
})

async function openDesk(page: Page, name: string): Promise<void> {
  await signOver(page, name)
  await page.getByRole('link', { name: '阅卷', exact: true }).click()
  await expect(page.getByRole('heading', { name: '有 1 份答案等您评阅' })).toBeVisible()
  await page.getByRole('button', { name: '开始阅卷' }).click()
  await expect(page.getByRole('heading', { name: '第 1 份，共 1 份' })).toBeVisible()
}
