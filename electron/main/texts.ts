export type Texts = {
  backendGone: string
  backendGoneDetail: string
  tryAgain: string
  quit: string
  unsaved: string
  unsavedDetail: string
  stay: string
  leave: string
}

/** The few sentences that are shown when there may be no page to show them. Everything else is in resources/locales. */
const simplified: Texts = {
  backendGone: '后台程序多次意外退出',
  backendGoneDetail: '已保存的答题记录不受影响。可以重试；如仍不成功，请把日志文件交给管理员。',
  tryAgain: '重试',
  quit: '退出',
  unsaved: '有答案尚未保存',
  unsavedDetail: '现在关闭会丢失这些答案；留下来，程序会继续重试保存。',
  stay: '留下',
  leave: '仍要关闭',
}

const traditional: Texts = {
  backendGone: '後台程式多次意外結束',
  backendGoneDetail: '已儲存的作答紀錄不受影響。可以重試；如仍不成功，請把日誌檔交給管理員。',
  tryAgain: '重試',
  quit: '結束',
  unsaved: '有答案尚未儲存',
  unsavedDetail: '現在關閉會遺失這些答案；留下來，程式會繼續重試儲存。',
  stay: '留下',
  leave: '仍要關閉',
}

const english: Texts = {
  backendGone: 'The background program keeps stopping',
  backendGoneDetail:
    'Saved answers are safe. Try again; if it goes on, give the log file to your administrator.',
  tryAgain: 'Try again',
  quit: 'Quit',
  unsaved: 'Some answers are not saved yet',
  unsavedDetail: 'Closing now loses them. If you stay, saving is tried again.',
  stay: 'Stay',
  leave: 'Close anyway',
}

/** Chinese first: whoever uses the app reads it, whatever language the system was installed in. */
export function textsFor(locale: string): Texts {
  if (/^zh[-_](?:tw|hk|mo|hant)/iu.test(locale)) return traditional
  return /^en/iu.test(locale) ? english : simplified
}
