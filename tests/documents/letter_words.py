"""What the letters of the samples say, by kind and by variant: the wording that matters."""

from asn_desk.domain.papers.letters import LetterKind
from tests.documents.copy_samples import COPY_WORDS
from tests.documents.statement_samples import STATEMENT_WORDS

KIND_WORDS = {
    LetterKind.FORWARDING: [
        "Hal : Penerusan Laporan Dugaan Pelanggaran Disiplin",
        "Yth. Kepala Dinas Komunikasi dan Informatika di Ketapang",
        "sesuai Pasal 26 dan Pasal 27",
        "paling lambat tanggal 13 Maret 2026",
    ],
    LetterKind.SUMMONS_1: [
        "RAHASIA SURAT PANGGILAN I NOMOR 800.1.6.2/012/BKPSDM/2026",
        "1. Bersama ini diminta dengan hormat kehadiran Saudara:",
        "NIP : 19940514 201903 2 001 Pangkat : Pengatur (II/c)",
        "Hari : Jumat Tanggal : 27 Februari 2026 Pukul : 09.00 WIB",
        "Atasan langsung,",
        "Surat Panggilan I Nomor 800.1.6.2/012/BKPSDM/2026 diterima hari",
    ],
    LetterKind.SUMMONS_2: [
        "SURAT PANGGILAN II",
        "Menunjuk Surat Panggilan I Nomor 800.1.6.2/012/DISKOMINFO/2026 tanggal 13 Februari 2026",
        "Saudara tidak hadir tanpa keterangan.",
        "sesuai Pasal 26 ayat (4)",
    ],
    LetterKind.ABSENCE_MINUTES: [
        "tanggal dua puluh tujuh, bulan Februari, tahun dua ribu dua puluh enam",
        "sejak pukul 09.00 sampai dengan pukul 12.00 WIB",
        "yang diterima pada tanggal 16 Februari 2026",
        "Saksi-saksi: 1. Budi Santoso",
    ],
    LetterKind.EXAMINATION_MINUTES: [
        "berdasarkan wewenang yang ada pada saya telah melakukan pemeriksaan terhadap:",
        "1. Pertanyaan : Apakah Saudara sehat? Jawaban : Ya, saya sehat.",
        "tangkapan_layar.jpg, sidik digital SHA-256 abababab abababab",
        "membenarkan dan menyetujuinya",
        "Yang diperiksa,",
    ],
    LetterKind.EXAMINATION_REPORT: [
        "saya telah melakukan pemeriksaan terhadap:",
        "BENTUK PELANGGARAN",
        "untuk dijatuhi Hukuman Disiplin berupa teguran lisan.",
        "merupakan kewenangan Kepala Bidang Informasi",
        "Yang melaporkan Atasan langsung,",
    ],
    LetterKind.DECISION: [
        "KEPUTUSAN KEPALA BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA NOMOR",
        "TENTANG PENJATUHAN HUKUMAN DISIPLIN TEGURAN LISAN KEPADA Sdri. RANI KUSUMA, S.Kom.",
        "DENGAN RAHMAT TUHAN YANG MAHA ESA",
        "dalam huruf a, huruf b, dan huruf c",
        "MEMUTUSKAN: Menetapkan :",
        "KESATU : Menjatuhkan hukuman disiplin berupa teguran lisan kepada:",
        "KEDUA : Keputusan ini mulai berlaku pada hari kerja ke-15 (lima belas)",
        "KETIGA : Keputusan ini disampaikan kepada yang bersangkutan",
        "Diterima tanggal",
        "Ditetapkan di Ketapang pada tanggal 13 Februari 2026",
    ],
    LetterKind.RECEIPT_SUMMONS: [
        "untuk menghadap kepada:",
        "tanggal 3 Maret 2026 tentang Penjatuhan Hukuman Disiplin teguran lisan.",
        "Demikian disampaikan untuk dilaksanakan.",
    ],
    LetterKind.HANDOVER_MINUTES: [
        "selaku Pejabat yang Berwenang Menghukum, selanjutnya disebut PIHAK KESATU;",
        "telah menerima dan membaca keputusan tersebut",
        "telah mengucapkan teguran lisan itu secara langsung",
        "PIHAK KEDUA, PIHAK KESATU,",
    ],
    LetterKind.DISPATCH: [
        "Yth. Rani Kusuma, S.Kom. NIP 19940514 201903 2 001 Jalan Contoh Nomor 7, Ketapang",
        "Sesuai Pasal 37 ayat (4)",
        "Yang menerima:",
    ],
    LetterKind.COACHING: [
        "Hal : Pembinaan atas Pelanggaran Surat Edaran Bupati Ketapang Nomor 5 Tahun 2026",
        "pada hari Selasa, tanggal 10 Februari 2026, pukul 09.20 WIB",
        "1. tidak mengulangi perbuatan dimaksud;",
    ],
    LetterKind.REFERRAL: ["bukan pegawai di lingkungan Pemerintah Kabupaten Ketapang", "NIP : -"],
    LetterKind.SATPOL_REPLY: [
        "Yth. Kepala Satuan Polisi Pamong Praja Kabupaten Ketapang",
        "Diteruskan ke atasan langsung",
        "dalam pemeriksaan",
    ],
    LetterKind.TEAM_DECISION: [
        "PEMBENTUKAN TIM PEMERIKSA DUGAAN PELANGGARAN DISIPLIN ATAS NAMA Sdri. RANI KUSUMA",
        "sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan",
        "dengan susunan keanggotaan sebagaimana tercantum dalam Lampiran",
        "b. menuangkan hasil pemeriksaan dalam Berita Acara Pemeriksaan;",
        "KETIGA : Keputusan ini mulai berlaku pada tanggal ditetapkan.",
        "SUSUNAN KEANGGOTAAN TIM PEMERIKSA",
        "1. Drs. H. Joko Prasetyo, M.Si. NIP 19720311 199803 1 004",
    ],
    LetterKind.EXAMINATION_ORDER: [
        "SURAT PERINTAH MELAKUKAN PEMERIKSAAN NOMOR",
        "Dengan ini diperintahkan kepada: Nama : Drs. H. Joko Prasetyo, M.Si.",
        "untuk melakukan pemeriksaan terhadap: Nama : Rani Kusuma, S.Kom.",
        "Ditetapkan di Ketapang",
    ],
    LetterKind.TEMPORARY_RELEASE: [
        "PEMBEBASAN SEMENTARA DARI TUGAS JABATANNYA",
        "tetap diberikan hak-hak kepegawaiannya",
        "Pelaksana Harian (Plh.), yaitu: Nama : Budi Santoso, S.H., M.H.",
        "KELIMA : Keputusan ini disampaikan kepada yang bersangkutan",
    ],
    LetterKind.AUTHORITY_REPORT: [
        "NOTA DINAS Yth. : Bupati Ketapang",
        "Melalui : 1. Kepala Dinas Komunikasi dan Informatika 2. Sekretaris Daerah",
        "Tembusan : 1. Inspektur Kabupaten Ketapang 2. Sekretaris Daerah",
        "sebagaimana dimaksud dalam Pasal 16 Peraturan Pemerintah Nomor 94 Tahun 2021.",
    ],
    LetterKind.SALARY_STOP: [
        "selama 10 (sepuluh) hari kerja, yaitu pada tanggal 16, 18, 19, 20,",
        "25, 26, dan 27 Februari 2026 serta 2 Maret 2026.",
        "Sesuai Pasal 15 ayat (2) Peraturan Pemerintah Nomor 94 Tahun 2021",
        "dihentikan terhitung mulai tanggal 1 April 2026",
        "bukan hukuman disiplin",
    ],
    LetterKind.SALARY_RESUME: [
        "Menindaklanjuti surat kami Nomor 800.1.6.2/019/DISKOMINFO/2026",
        "bahwa yang bersangkutan menyerahkan surat cuti sakit yang sah.",
        "termasuk gaji yang selama ini tidak dibayarkan",
    ],
    **STATEMENT_WORDS,
    **COPY_WORDS,
}

EFFECT = "Keputusan ini mulai berlaku pada hari kerja ke-15"
RIGHTS = "diberikan hak-hak kepegawaian sesuai dengan ketentuan peraturan perundang-undangan."
VARIANT_WORDS = {
    "R1": [f"KEDUA : {EFFECT}"],
    "S1": [
        "KEDUA : Terhitung mulai tanggal 1 April 2026 sampai dengan tanggal 30 September 2026,",
        "sebesar Rp4.500.000,00 (empat juta lima ratus ribu rupiah) dipotong sebesar 25%",
        "yaitu Rp1.125.000,00 (satu juta seratus dua puluh lima ribu rupiah), sehingga menjadi",
        "Rp3.375.000,00 (tiga juta tiga ratus tujuh puluh lima ribu rupiah) setiap bulan",
        "terhitung mulai tanggal 1 Oktober 2026 dikembalikan pada tunjangan kinerja semula.",
        f"KETIGA : {EFFECT}",
        "dalam huruf a, huruf b, dan huruf c, perlu menetapkan",
    ],
    "S2": ["selama 9 (sembilan) bulan kepada:", "tanggal 1 Januari 2027 dikembalikan"],
    "S3": ["Rp3.375.001,00 (tiga juta tiga ratus tujuh puluh lima ribu satu rupiah)"],
    "ST1": [
        "diberikan terhitung mulai tanggal 1 Mei 2026 ditunda selama 1 (satu) tahun",
        "sehingga diberikan terhitung mulai tanggal 1 Mei 2027.",
        "d. bahwa berdasarkan Pasal 42 Peraturan Pemerintah Nomor 94 Tahun 2021, jenis hukuman",
        "mengikuti Pasal 7 ayat (3) Peraturan Pemerintah Nomor 53 Tahun 2010;",
        "dalam huruf a sampai dengan huruf d, perlu menetapkan",
        "2. Peraturan Pemerintah Nomor 53 Tahun 2010 tentang Disiplin Pegawai Negeri Sipil (",
        "3. Peraturan Pemerintah Nomor 94 Tahun 2021",
    ],
    "ST2": [
        "Kenaikan pangkat Sdri. Rani Kusuma, S.Kom. ditunda selama 1 (satu) tahun terhitung mulai",
        "tanggal 1 April 2026 sampai dengan tanggal 31 Maret 2027, sehingga",
        "2026 dipertimbangkan paling cepat terhitung mulai tanggal 1 Oktober 2027.",
    ],
    "ST3": [
        "diturunkan dari Pengatur (II/c) menjadi Pengatur Muda Tingkat I (II/b) dengan gaji pokok",
        "Rp2.500.000,00 (dua juta lima ratus ribu rupiah).",
        "KETIGA : Setelah yang bersangkutan menjalani hukuman disiplin selama 1 (satu) tahun,",
        "terhitung mulai tanggal 1 April 2027 pangkatnya dikembalikan",
    ],
    "B1": [
        "berdasarkan hasil pemeriksaan Tim Pemeriksa tanggal 27 Februari 2026",
        "yang semula menduduki jabatan Kepala Bidang Informasi dan Komunikasi Publik diturunkan",
        "menjadi jabatan Kepala Seksi Pengelolaan Media Komunikasi Publik selama 12 (dua belas)",
        "KETIGA : Atas penurunan jabatan tersebut, hak-hak kepegawaian",
        "KEEMPAT : Pengangkatan dalam jabatan yang baru dalam rangka penurunan jabatan",
        "KEENAM : Keputusan ini disampaikan kepada yang bersangkutan",
    ],
    "B1 kelas": [
        "pada jabatan Pengadministrasi Perkantoran diturunkan dari kelas 6 (enam) menjadi kelas 5",
        "(lima) selama 12 (dua belas) bulan.",
        "hak-hak kepegawaian Sdri. Rani Kusuma, S.Kom. disesuaikan dengan kelas jabatan yang baru.",
    ],
    "B2": ["dibebaskan menjadi jabatan pelaksana selama 12 (dua belas) bulan."],
    "B2 sebagai": ["menjadi jabatan pelaksana sebagai Penelaah Teknis Kebijakan selama"],
    "B2 kelas": ["diturunkan dari kelas 6 (enam) menjadi kelas 3 (tiga)"],
    "B3": [
        f"KEDUA : Kepada Pegawai Negeri Sipil sebagaimana dimaksud dalam Diktum KESATU {RIGHTS}"
    ],
    "CPNS": [
        "sebagai CPNS kepada:",
        f"Kepada Calon Pegawai Negeri Sipil sebagaimana dimaksud dalam Diktum KESATU {RIGHTS}",
        "terhitung mulai tanggal CPNS yang bersangkutan",
    ],
    "PPPK R1": [
        "KEPADA Sdri. ANI, NI PPPK 19990101 202321 2 001",
        "Nama : Ani NI PPPK : 19990101 202321 2 001 Golongan : IX Jabatan : Ahli Pertama",
        "2. Peraturan Pemerintah Nomor 49 Tahun 2018 tentang Manajemen Pegawai Pemerintah dengan",
        "c. bahwa sesuai Pasal 52 Peraturan Pemerintah Nomor 49 Tahun 2018, tata cara penjatuhan",
        "dalam huruf a sampai dengan huruf d, perlu menetapkan",
        "terhitung mulai tanggal PPPK yang bersangkutan",
    ],
    "PS2": ["ditunda selama 2 (dua) tahun sehingga diberikan terhitung mulai tanggal 1 Mei 2028."],
    "PC2": [
        "golongan Sdri. Ani diturunkan dari golongan IX menjadi golongan VIII.",
        "golongannya dikembalikan pada golongan semula.",
    ],
    "PH2": [
        "PEMUTUSAN HUBUNGAN PERJANJIAN KERJA DENGAN HORMAT TIDAK ATAS PERMINTAAN SENDIRI",
        "KEDUA : Kepada Pegawai Pemerintah dengan Perjanjian Kerja sebagaimana dimaksud dalam",
        f"Diktum KESATU {RIGHTS}",
    ],
    "PH3": [
        "KEDUA : Pemutusan hubungan perjanjian kerja sebagaimana dimaksud dalam Diktum KESATU",
        "terhitung mulai tanggal 1 Mei 2026.",
    ],
    "PP 53": [
        "Pasal 3 angka 11 Peraturan Pemerintah Nomor 53 Tahun 2010 tentang Disiplin",
        "melanggar ketentuan Pasal 3 angka 11 Peraturan Pemerintah Nomor 53 Tahun 2010.",
        "2. Peraturan Pemerintah Nomor 53 Tahun 2010",
    ],
    "tambahan kantor": [
        "dijalani terhitung mulai tanggal 1 April 2026 sampai dengan tanggal 31 Maret 2027."
    ],
    "tanpa periksa": [
        "Surat Panggilan II Nomor 800.1.6.2/019/DISKOMINFO/2026",
        "dalam huruf a sampai dengan huruf f, perlu menetapkan",
    ],
    "tim": [
        "KEPUTUSAN BUPATI KETAPANG NOMOR",
        "DENGAN RAHMAT TUHAN YANG MAHA ESA",
        "tingkat berat, sehingga pemeriksaannya dilakukan oleh Tim Pemeriksa;",
        "LAMPIRAN KEPUTUSAN BUPATI KETAPANG NOMOR : 800.1.6.2/012/BKPSDM/2026",
        "Atasan langsung Ketua 2. Sari Dewi",
    ],
    "tim sedang": [
        "tingkat sedang, sehingga pemeriksaannya dapat dilakukan oleh Tim Pemeriksa;",
        "c. bahwa Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia ditunjuk untuk",
        "dalam huruf a, huruf b, dan huruf c, perlu menetapkan",
    ],
    "perintah tim": [
        "Berdasarkan Keputusan Nomor 800.1.6.2/004/KEP/BKPSDM/2026 tanggal 16 Februari 2026",
        "2. Nama : Sari Dewi, S.STP.",
    ],
    "perintah panjang": [
        "25 (dua puluh lima) orang pejabat yang namanya tercantum dalam Lampiran,",
        "Lampiran Surat Perintah Melakukan Pemeriksaan Nomor : 800.1.6.2/012/BKPSDM/2026",
        "25. Anggota Nomor 24",
    ],
    "bebas": ["Plt. KEPALA DINAS KOMUNIKASI DAN INFORMATIKA", "Nama : Budi Santoso, S.H., M.H."],
    "bebas tanpa Plh.": ["KEEMPAT : Keputusan ini disampaikan"],
    "kewenangan": ["selaku Ketua Tim Pemeriksa"],
    "kewenangan tanpa periksa": [
        "selaku atasan langsung",
        "Tembusan : -",
        "telah dua kali dipanggil secara tertulis, tetapi tidak hadir",
        "merupakan kewenangan Bupati Ketapang.",
    ],
    "LHP tim": [
        "I. DASAR 1. Pasal 29 Peraturan Pemerintah Nomor 94 Tahun 2021",
        "2. Keputusan Bupati Ketapang Nomor 800.1.6.2/004/KEP/BKPSDM/2026",
        "IV. FAKTA HASIL PEMERIKSAAN",
        "1. Yang bersangkutan mengakui perbuatannya.",
        "VI. REKOMENDASI 1. Yang bersangkutan terbukti",
        "VII. PENUTUP",
        "3. Budi Santoso, S.H., M.H. NIP 19800102 200501 1 003 Anggota",
    ],
    "LHP tim tanpa periksa": [
        "1. Pasal 26 ayat (4) dan Pasal 29 Peraturan Pemerintah Nomor 94 Tahun 2021",
        "IV. PELAKSANAAN PEMANGGILAN",
        "dan Surat Panggilan II Nomor 800.1.6.2/019/DISKOMINFO/2026",
        "V. FAKTA BERDASARKAN ALAT BUKTI YANG TERSEDIA",
        "VIII. PENUTUP",
    ],
    "LHP tim tidak terbukti": [
        "tidak terbukti melakukan pelanggaran disiplin",
        "Ketapang, 13 Februari 2026 Ketua Tim Pemeriksa,",
    ],
    "panggilan tim": ["untuk menghadap kepada Ketua Tim Pemeriksa:", "2026 Ketua Tim Pemeriksa,"],
    "panggilan oleh Bupati": [
        "kepada: Nama : Contoh Bupati Jabatan : Bupati Ketapang pada:",
        "BUPATI KETAPANG, CONTOH BUPATI",
    ],
    "BAP tim": [
        "Tim Pemeriksa masing-masing: 1. Nama : Drs. H. Joko Prasetyo, M.Si.",
        "berdasarkan Surat Perintah Nomor 014/2026",
        "Tim Pemeriksa, No. Nama Kedudukan Tanda tangan 1. Drs. H. Joko Prasetyo, M.Si.",
    ],
    "BAP tim menolak": ["Yang diperiksa (tidak bersedia"],
    "BA tidak hadir tim": ["kami Tim Pemeriksa masing-masing:", "Sekretaris 3. Budi Santoso"],
    "penyampaian berat": ["tentang Penjatuhan Hukuman Disiplin pembebasan dari jabatannya menjadi"],
    "penyampaian oleh Bupati": [
        "1. Contoh Bupati, Bupati Ketapang, selaku Pejabat yang Berwenang Menghukum",
        "CONTOH BUPATI",
    ],
    "panggilan terima S3": ["pemotongan tunjangan kinerja sebesar 25% (dua puluh lima persen)"],
    "kirim B2": ["Yth. Ani NI PPPK 19990101 202321 2 001"],
    "henti gaji panjang": [
        "138 (seratus tiga puluh delapan) hari kerja",
        "Pegawai yang tidak masuk",
    ],
    "bayar gaji kembali bekerja": ["bahwa Sdri. Rani kembali bekerja.", "tanggal 1 Mei 2026."],
    "a.n. Bupati": ["a.n. BUPATI KETAPANG SEKRETARIS DAERAH,"],
    "Plt.": ["KEPUTUSAN KEPALA DINAS KOMUNIKASI", "Plt. KEPALA DINAS KOMUNIKASI"],
}
