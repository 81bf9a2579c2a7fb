/** "05/6/2025": day in two digits, month in two only for 01 and 02 (`domain.md` 6). */
export function shortDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`
}
