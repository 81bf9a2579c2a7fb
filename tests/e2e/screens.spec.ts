/** Every room and dialog outside a session, looked at in both sizes and both lights. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { choose, expect, loadSample, openStage, test } from './fixture.ts'
import { look, lookingMs, pictures } from './look.ts'

const sample = resolve(import.meta.dirname, '../../assets/phien-2025-06.phien.json')

test.describe.configure({ timeout: lookingMs })

test('the first start is whole in every light, also when a field is missing', async ({ desk }) => {
  const { page } = await desk.start()
  page.setDefaultTimeout(120_000)
  await page.getByRole('heading', { name: 'Chào mừng đến với Thư Ký' }).waitFor()
  await look(page, { name: 'welcome' })
  await page.getByRole('button', { name: 'Bắt đầu làm việc' }).click()
  await look(page, { name: 'welcome-missing', themes: ['light'] })
})

test('an office without sessions is told what belongs there', async ({ desk }) => {
  const { page } = await desk.start()
  page.setDefaultTimeout(120_000)
  await page.getByLabel('Tên cơ quan').fill('Tỉnh ủy Nghệ An')
  await page.getByLabel('Nhiệm kỳ').fill('khóa XX')
  await page.getByLabel('Người đang làm việc trên máy này').fill('Trần Thị Minh Nguyệt')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Chưa có phiên họp nào' }).waitFor()
  await look(page, { name: 'sessions-empty' })
})

test('the sessions, and every dialog over them', async ({ desk }) => {
  const app = await desk.start()
  const { page } = app
  page.setDefaultTimeout(120_000)
  await loadSample(app)
  await look(page, { name: 'sessions' })

  await page.keyboard.press('Control+n')
  await page.getByRole('dialog', { name: 'Phiên họp mới' }).waitFor()
  await look(page, { name: 'new-session' })
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('option').first().waitFor()
  await look(page, { name: 'find' })
  await page.keyboard.press('Escape')

  await page.keyboard.press('F2')
  await page.getByRole('dialog').getByRole('option').first().waitFor()
  await look(page, { name: 'switch-user', themes: ['light'] })
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+/')
  await page.getByRole('dialog', { name: 'Tất cả phím' }).waitFor()
  await look(page, { name: 'keys' })
  await page.keyboard.press('Escape')
})

test('postponing, cancelling and reopening ask for the reason', async ({ desk }) => {
  const app = await desk.start()
  const { page } = app
  page.setDefaultTimeout(120_000)
  await loadSample(app)
  const ask = async (entry: string) => {
    await page.getByRole('button', { name: /^Thao tác với/ }).click()
    await page.getByRole('menuitem', { name: entry }).click()
    await page.getByRole('dialog').waitFor()
  }
  await page.getByRole('button', { name: /^Thao tác với/ }).click()
  await page.getByRole('menuitem', { name: 'Mở lại…' }).waitFor()
  await page.screenshot({ path: join(pictures, 'session-menu-1366-light.png') })
  await page.keyboard.press('Escape')

  await ask('Mở lại…')
  await page.getByLabel('Lý do').fill('Bổ sung ý kiến của đồng chí Chủ tịch')
  await look(page, { name: 'reopen' })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row').nth(1)).toContainText('Đang họp')

  await ask('Hoãn phiên họp…')
  await page.getByLabel('Lý do').fill('Đồng chí chủ trì dự họp Trung ương')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row').nth(1)).toContainText('Đã hoãn')
  await ask('Hủy phiên họp…')
  await page.getByRole('button', { name: 'Bỏ qua' }).click()
  await expect(page.getByRole('row').nth(1)).toContainText('Đã hoãn')
  await look(page, { name: 'sessions-postponed', themes: ['light'] })
})

test('a session file: asked for, matched by a person, refused with its faults', async ({ desk }) => {
  const app = await desk.start()
  const { page } = app
  page.setDefaultTimeout(120_000)
  await loadSample(app)
  const open = async () => {
    await page.getByRole('button', { name: 'Nhập từ tệp' }).click()
    await page.getByRole('dialog', { name: 'Nhập phiên họp' }).waitFor()
  }
  await open()
  await look(page, { name: 'import' })
  await choose(app, [sample])
  await page.getByRole('button', { name: 'Chọn tệp' }).click()
  await page.getByText(/giống hệt/).waitFor()
  await look(page, { name: 'import-identical', themes: ['light'] })
  await page.keyboard.press('Escape')

  const broken = join(desk.files, 'sai.phien.json')
  writeFileSync(broken, readFileSync(sample, 'utf8').replaceAll('"regular"', '"thường kỳ"'))
  await choose(app, [broken])
  await open()
  await page.getByRole('button', { name: 'Chọn tệp' }).click()
  await page.getByRole('alert').waitFor()
  await look(page, { name: 'import-refused' })
  await page.keyboard.press('Escape')

  const like = join(desk.files, 'khác.phien.json')
  const office = '01973d63-3bb9-75a3-8101-a4e1a0003001'
  const renamed = readFileSync(sample, 'utf8').replaceAll(office, '01973d63-3bb9-75a3-8101-a4e1a0003999')
  const edited = renamed.replaceAll('Giải thể Tổng đội thanh niên xung phong 2', 'Giải thể Tổng đội')
  writeFileSync(like, edited.replace('"name": "Văn phòng Tỉnh ủy"', '"name": "VĂN PHÒNG TỈNH ỦY"'))
  await choose(app, [like])
  await open()
  await page.getByRole('button', { name: 'Chọn tệp' }).click()
  const question = page.getByRole('dialog').getByRole('button', { name: /VĂN PHÒNG TỈNH ỦY/ })
  await question.waitFor()
  await look(page, { name: 'import-questions', themes: ['light'] })
  await question.click()
  await page.getByRole('option', { name: 'Văn phòng Tỉnh ủy', exact: false }).first().click()
  await page.getByRole('button', { name: 'Nhập thành bản mới' }).click()
  await page.getByRole('heading', { name: 'Thông tin phiên' }).waitFor()
})

test('a trial says on every screen that it is one', async ({ desk }) => {
  const app = await desk.start({ THU_KY_TRIAL: '1' })
  const banner = app.page.getByText('Bản chạy thử, không dùng cho tài liệu thật')
  await expect(banner).toBeVisible()
  await loadSample(app)
  await look(app.page, { name: 'trial', themes: ['light'] })
  await openStage(app, 'Họp')
  await expect(banner).toBeVisible()
})

test('the directory: people, bodies, units, and a table pasted from Excel', async ({ desk }) => {
  const app = await desk.start()
  const { page } = app
  page.setDefaultTimeout(120_000)
  await loadSample(app)
  await page.getByRole('link', { name: 'Danh bạ' }).click()
  await page.getByRole('tab', { name: 'Người' }).waitFor()
  await look(page, { name: 'directory-people' })
  await page.getByRole('tab', { name: 'Tập thể' }).click()
  await look(page, { name: 'directory-bodies' })
  await page.getByRole('tab', { name: 'Đơn vị' }).click()
  await look(page, { name: 'directory-units' })
  await page.getByRole('button', { name: 'Dán bảng từ Excel' }).click()
  await page.getByLabel('Dán bảng vào đây').waitFor()
  await look(page, { name: 'paste', themes: ['light'] })
  await page
    .getByLabel('Dán bảng vào đây')
    .fill(
      [
        'Họ và tên\tChức vụ\tĐơn vị\tTừ ngày',
        'Lê Hồng Vinh\tPhó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh\tỦy ban nhân dân tỉnh\t01/7/2025',
        'Trần Thị Minh Nguyệt\tChánh Văn phòng\tVăn phòng Tỉnh ủy\t15/8/2023',
        '\tChuyên viên\t\t',
      ].join('\n'),
    )
  await page.getByRole('dialog').getByRole('table').waitFor()
  await look(page, { name: 'paste-checked' })
})

test('the reference list: one in force, one that has ended, a new one, one that is there already', async ({ desk }) => {
  const app = await desk.start()
  const { page } = app
  page.setDefaultTimeout(120_000)
  await loadSample(app)
  await page.getByRole('link', { name: 'Tra cứu' }).click()
  await page.getByRole('heading', { name: 'Tra cứu văn bản' }).waitFor()
  await page.getByRole('option', { name: /57-NQ/ }).click()
  await look(page, { name: 'references' })
  await page.getByRole('option', { name: /36-HD/ }).click()
  await look(page, { name: 'references-ended' })
  await page.getByRole('button', { name: 'Thêm văn bản' }).click()
  await page.getByRole('dialog', { name: 'Văn bản mới trong danh mục' }).waitFor()
  await look(page, { name: 'new-reference' })
  await page
    .getByLabel('Dán câu viện dẫn')
    .fill(
      'Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số.',
    )
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  await look(page, { name: 'new-reference-refused' })
})

test('settings, and the way out when the store does not open', async ({ desk }) => {
  const app = await desk.start()
  const { page } = app
  page.setDefaultTimeout(120_000)
  await loadSample(app)
  await page.getByRole('link', { name: 'Thiết lập' }).click()
  await page.getByRole('heading', { name: 'Sao lưu' }).waitFor()
  await look(page, { name: 'settings' })
  const holidays = page.getByRole('region', { name: 'Ngày nghỉ, ngày làm bù' })
  await holidays.scrollIntoViewIfNeeded()
  await holidays.getByLabel('Dịp nghỉ').first().fill('Làm bù')
  await look(page, { name: 'settings-holidays' })
  await page.getByRole('button', { name: 'Khôi phục', exact: true }).click()
  await page.getByRole('dialog').waitFor()
  await look(page, { name: 'restore', themes: ['light'] })
  await page.keyboard.press('Escape')
  await app.close()
  writeFileSync(join(desk.data, 'thu-ky.db'), 'không phải kho dữ liệu, '.repeat(500))
  const again = await desk.start()
  await again.page.getByRole('heading', { name: 'Không mở được kho dữ liệu' }).waitFor()
  await look(again.page, { name: 'store-problem' })
})

test('the form of documents: values beside the rule, what differs told here and beside the draft', async ({ desk }) => {
  const app = await desk.start()
  const { page } = app
  page.setDefaultTimeout(120_000)
  await loadSample(app)
  await page.getByRole('link', { name: 'Thiết lập' }).click()
  const card = page.getByRole('region', { name: 'Thể thức văn bản' })
  await card.scrollIntoViewIfNeeded()
  await expect(card.getByRole('status')).toHaveText('Không có giá trị nào khác quy định')
  await look(page, { name: 'settings-form' })

  const pitch = card.getByLabel('Khoảng cách dòng (pt)')
  await pitch.fill('99')
  await expect(card.getByText('Nhập từ 16 đến 30.')).toBeVisible()
  await pitch.fill('20,5')
  await pitch.press('Tab')
  await card.getByLabel('Chức vụ người ký thay mặt (T/M)').fill('PHÓ BÍ THƯ THƯỜNG TRỰC')
  await card.getByRole('button', { name: /^ủy, khóa, hòa Cách đặt dấu thanh/ }).click()
  await page.getByRole('option', { name: 'uỷ, khoá, hoà' }).click()
  await card.getByText('In hai mặt, lề trang chẵn đổi bên').click()
  await expect(card.getByRole('status')).toHaveText('4 giá trị khác quy định')
  await look(page, { name: 'settings-form-differing' })

  const sentences = page.getByRole('region', { name: 'Mẫu câu kết luận' })
  const alone = sentences.getByLabel('Nhiệm vụ một đơn vị')
  await alone.scrollIntoViewIfNeeded()
  await alone.fill('{chủ trì} làm ngay')
  await expect(sentences.getByText(/^Phải có \{động từ\}, \{chủ trì\}, \{việc\}/)).toBeVisible()
  await alone.fill('{động từ} {chủ trì} {việc} cho xong')
  await alone.press('Tab')
  await expect(sentences.getByText(/rà soát vốn đầu tư công chậm giải ngân cho xong/).first()).toBeVisible()
  await look(page, { name: 'settings-sentences' })

  await card.getByRole('button', { name: 'Trở về quy định: Khoảng cách dòng' }).click()
  await expect(pitch).toHaveValue('19')
  await expect(card.getByRole('status')).toHaveText('3 giá trị khác quy định')
  await page.getByRole('link', { name: 'Phiên họp', exact: true }).click()
  await openStage(app, 'Dự thảo')
  const differing = page.getByRole('region', { name: 'Khác thể thức (3)' })
  await expect(differing).toContainText('PHÓ BÍ THƯ THƯỜNG TRỰC')
  await differing.scrollIntoViewIfNeeded()
  await look(page, { name: 'draft-deviations' })
  await differing.getByRole('link', { name: 'Sửa ở Thiết lập' }).click()
  await expect(card).toBeVisible()
})

test('in English every room is whole, and the menu speaks it at once', async ({ desk }) => {
  const app = await desk.start()
  const { page } = app
  page.setDefaultTimeout(120_000)
  await loadSample(app)
  await page.getByRole('link', { name: 'Thiết lập' }).click()
  await page.getByRole('button', { name: /Ngôn ngữ/ }).click()
  await page.getByRole('option', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Backup' }).waitFor()
  const menu = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
  await expect.poll(menu).toEqual(['File', 'Go'])
  await look(page, { name: 'english-settings', themes: ['light'] })
  await page.getByRole('link', { name: 'Directory' }).click()
  await page.getByRole('tab', { name: 'People' }).waitFor()
  await look(page, { name: 'english-directory', themes: ['light'] })
  await page.getByRole('link', { name: 'References' }).click()
  await page.getByRole('heading', { name: 'Reference list' }).waitFor()
  await look(page, { name: 'english-references', themes: ['light'] })
  await page.getByRole('link', { name: 'Sessions', exact: true }).click()
  await page.getByRole('grid').waitFor()
  await look(page, { name: 'english-sessions', themes: ['light'] })
  await page.getByRole('row').nth(1).dblclick()
  const stages = page.getByRole('navigation').filter({ hasText: 'Prepare' })
  for (const stage of ['Prepare', 'Meeting', 'Draft']) {
    await stages.getByRole('link', { name: stage }).click()
    await expect(stages.getByRole('link', { name: stage })).toHaveAttribute('aria-current', /.+/)
    await look(page, { name: `english-${stage.toLowerCase()}`, themes: ['light'] })
  }
})
