/** Words of the chương trình: a table of time, content and who presents (`domain.md` 3.2, last paragraph). */
export type ProgrammeWords = { readonly [word in 'time' | 'content' | 'presenter' | 'place' | 'chair']: string }

export const partyProgramme: ProgrammeWords = {
  place: 'Địa điểm: {place}.',
  chair: 'Chủ trì: {chair}.',
  time: 'Thời gian',
  content: 'Nội dung',
  presenter: 'Người trình bày, điều hành',
}
