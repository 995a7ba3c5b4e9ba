type Texts = { backendGone: string; backendGoneDetail: string; tryAgain: string; quit: string }

/** The few sentences that are shown when there may be no page to show them. Everything else is in resources/locales. */
const simplified: Texts = {
  backendGone: '后台程序多次意外退出',
  backendGoneDetail: '已保存的答题记录不受影响。可以重试；如仍不成功，请把日志文件交给管理员。',
  tryAgain: '重试',
  quit: '退出',
}

const traditional: Texts = {
  backendGone: '後台程式多次意外結束',
  backendGoneDetail: '已儲存的作答紀錄不受影響。可以重試；如仍不成功，請把日誌檔交給管理員。',
  tryAgain: '重試',
  quit: '結束',
}

const english: Texts = {
  backendGone: 'The background program keeps stopping',
  backendGoneDetail:
    'Saved answers are safe. Try again; if it goes on, give the log file to your administrator.',
  tryAgain: 'Try again',
  quit: 'Quit',
}

/** Chinese first: whoever uses the app reads it, whatever language the system was installed in. */
export function textsFor(locale: string): Texts {
  if (/^zh[-_](?:tw|hk|mo|hant)/iu.test(locale)) return traditional
  return /^en/iu.test(locale) ? english : simplified
}
