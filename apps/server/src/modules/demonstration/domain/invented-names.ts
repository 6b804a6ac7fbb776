/** Names as people of a school have them, in the scripts they write them in. Nobody is meant. */
export const INVENTED_NAMES: readonly string[] = [
  ...['Ada Winter', 'Björn Ångström', 'Chiara Rossi', 'Dário Gonçalves', 'Eszter Kőszegi', 'Françoise Léger'],
  ...['Günther Weiß', 'Hanna Müller', 'Íris Sigurðardóttir', 'Jan Novák', 'Kofi Mensah', 'Łukasz Wójcik'],
  ...['María José Ñíguez', 'Nguyễn Thị Hoa', 'Oğuz Şahin', 'Priya Raman', 'Quirin Huber', 'Renée O’Hara'],
  ...['Siân Llewellyn', 'Tāne Rangi', 'Ümit Yılmaz', 'Vilma Þórsdóttir', 'Wanjiru Kamau', 'Zoë van Dijk'],
  ...['محمد العلي', 'ليلى حسن', 'فاطمة الزهراء', 'يوسف إبراهيم', 'نور الدين صالح', 'مريم خليل'],
  ...['王芳', '李伟', '陳怡君', '佐藤花子', 'たなか ゆい', '김민준'],
  ...['Анна Иванова', 'Дмитрий Соколов', 'Олена Шевченко', 'Ελένη Παπαδοπούλου', 'Νίκος Γεωργίου', 'דוד כהן'],
  ...['नेहा शर्मा', 'अर्जुन पटेल', 'สมชาย ใจดี', 'ანა ბერიძე', 'Արամ Սարգսյան', 'አበበ ቢቂላ'],
];

export const INVENTED_GROUPS: readonly string[] = ['Class 1A', 'Class 1B', 'Class 2A', 'Staff'];
