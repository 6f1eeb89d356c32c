$ # A text in every encoding, and back.
$ printf 'Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số – “số”\nThủ tướng yêu cầu các bộ, ngành đẩy mạnh dữ liệu số\n' >a.txt
$ for e in TCVN3 VNI VPS VISCII TCVN CP1258 UTF-16LE VIQR; do giaoban recode --quiet --to-encoding $e a.txt -o b.$e; echo "$e: $(giaoban recode --quiet b.$e 2>/dev/null | head -n 1)"; done
TCVN3: Phiên họp thứ 10 của ủy ban Quốc gia về chuyển đổi số – “số”
VNI: Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số – “số”
VPS: Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số - "số"
VISCII: Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số - "số"
TCVN: Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số - "số"
CP1258: Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số – “số”
UTF-16LE: Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số – “số”
VIQR: Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số - "số"
$ cat b.VIQR
Phie^n ho.p thu+' 10 cu?a U?y ban Quo^'c gia ve^` chuye^?n ddo^?i so^' - "so^'"
Thu? tu+o+'ng ye^u ca^`u ca'c bo^., nga`nh dda^?y ma.nh du+~ lie^.u so^'
$ giaoban recode --from-encoding viqr b.VIQR | head -n 1
Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số - "số"
$ giaoban recode b.VNI --lang en >/dev/null
! giaoban: b.VNI: read as VNI, 100% of the marked words are Vietnamese: “Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số – “số””; if it is not, --from-encoding says which
$ giaoban recode --to-encoding tcvn a.txt --lang en | od -An -tx1 | head -n 2
 50 68 69 aa 6e 20 68 e4 70 20 74 68 f8 20 31 30
 20 63 f1 61 20 9e 79 20 62 61 6e 20 51 75 e8 63
! giaoban: 3 characters have no form in TCVN and were written as nearly as can be
$ giaoban recode --to-encoding ascii --quiet <a.txt
Phien hop thu 10 cua Uy ban Quoc gia ve chuyen doi so - "so"
Thu tuong yeu cau cac bo, nganh day manh du lieu so
$ # What is not certain is asked, not guessed.
$ printf 'caf\351\n' | giaoban recode --lang en
! giaoban: -: not UTF-8, and no Vietnamese in any encoding known; --from-encoding says which it is
? 65
$ printf '\270n b\326nh\n' | giaoban recode
! giaoban: -: không phải UTF-8 và chưa chắc là bảng mã nào: có thể là TCVN3 (100%: “án bệnh”), TCVN (100%: “án bệnh”), VISCII (50%: “ịn bỷnh”), VPS (50%: “Ĩn bơnh”); nêu rõ bằng --from-encoding
? 65
$ printf '\270n b\326nh\n' | giaoban recode --from-encoding tcvn3
án bệnh
$ printf 'a\000b' | giaoban recode
! giaoban: -: không phải tệp văn bản: trong tệp có byte 0
? 65
$ giaoban recode --to-encoding klingon a.txt --lang en
! giaoban: no encoding is called 'klingon'; there are: UTF-8, UTF-16LE, UTF-16BE, ASCII, TCVN, VISCII, CP1258, TCVN3, VNI, VPS, VIQR, and what iconv knows
? 2
$ giaoban recode a.txt b.VNI --lang en
! giaoban: one file at a time: 'b.VNI' is one too many
? 2
$ giaoban recode a.txt -o b.VNI --lang en
! giaoban: b.VNI exists already; choose another name, or --force
? 73
$ giaoban recode nowhere.txt --lang en
! giaoban: nowhere.txt: there is no such file
? 66
$ printf 'ba\377' | giaoban recode --from-encoding tcvn3 --lang en
! giaoban: -: not TCVN3 at line 1, column 3
? 65
$ # A briefing as old files have it.
$ giaoban recode --quiet --to-encoding tcvn3 "$srcdir/tests/data/session-11.yaml" -o old.yaml
$ giaoban lint old.yaml --lang en | head -n 1
session-11: 1 slogan, 2 directives, 2 figures, 1 finding
! giaoban: old.yaml: read as TCVN3, 100% of the marked words are Vietnamese: “vi: Phiên họp thứ 11”; if it is not, --from-encoding says which
$ cp "$(dirname "$(command -v giaoban)")/assets/corpus.db" mine.db; chmod u+w mine.db; giaoban import --corpus mine.db old.yaml --lang en
session-11: added (revision 1), 1 slogan, 2 directives, 2 figures, 1 finding
! giaoban: old.yaml: read as TCVN3, 100% of the marked words are Vietnamese: “vi: Phiên họp thứ 11”; if it is not, --from-encoding says which
$ giaoban show session-11 --corpus mine.db | head -n 1
Phiên họp thứ 11
$ giaoban lint --from-encoding vni old.yaml --lang en | head -n 2
! error: old.yaml: not VNI at line 10, column 12
! giaoban: 1 error, 0 warnings
$ giaoban lint --from-encoding klingon old.yaml --lang en
! giaoban: no encoding is called 'klingon'; there are: UTF-8, UTF-16LE, UTF-16BE, ASCII, TCVN, VISCII, CP1258, TCVN3, VNI, VPS, VIQR, and what iconv knows
? 2
$ # What is written.
$ giaoban directives --meeting 10 --limit 2 --ascii
  Thoi han  Co quan             Chi dao                                                                   Con lai                                           Ma
06/08/2025  Ngan hang Nha nuoc  Chi dao viec cung cap dich vu tai chinh so cho nguoi dan va doanh nghiep  han da qua 472 ngay, chua co thong tin thuc hien  session-10/digital-financial-services
06/08/2025  Bo Tai chinh        Hoan thanh trien khai thanh toan dien tu cho dich vu an uong              han da qua 472 ngay, chua co thong tin thuc hien  session-10/electronic-food-payment
$ giaoban topics --ascii --format csv | head -n 3
id,name,counts.slogans,counts.directives,counts.figures,counts.findings,counts.meetings,counts.deadlines
social-security,an sinh xa hoi,0,0,0,2,1,0
security,"an toan, an ninh mang",2,4,1,2,4,0
$ giaoban meetings --encoding tcvn3 --limit 1 --format csv | giaoban recode --from-encoding tcvn3 | tail -n 1 | cut -c 1-60
session-10,session,10,2025-02-06,Phiên họp thứ 10 của
$ giaoban meetings --encoding vni --format json --lang en
! giaoban: json is always UTF-8: leave --encoding and --ascii out
? 2
$ giaoban directivs --ascii
! giaoban: khong co lenh 'directivs'; co phai 'directives' khong? ('giaoban --help' liet ke)
? 2
$ giaoban --help --ascii | head -n 2
Cach dung: giaoban [TUY CHON]...
           giaoban LENH [TUY CHON]... [THAM SO]...
$ # Words typed in another encoding.
$ giaoban search "$(printf 'be\344nh a\371n')" --count --lang en
1
! giaoban: read as VNI: bệnh án
$ giaoban search "$(printf 'b\326nh \270n')" --count
1
! giaoban: đọc theo TCVN3: bệnh án
$ giaoban directives --topic "$(printf 'd\375\336 li\352\362u')" --count --lang en
19
! giaoban: read as CP1258: dữ liệu
$ giaoban search "$(printf 'h\344')" --count --lang en
! giaoban: a word is not UTF-8, and could be TCVN3 (“họ”), VISCII (“hả”), TCVN (“họ”), VPS (“hả”); --encoding says which
? 2
$ giaoban search "be^.nh a'n" --encoding viqr --lang en --limit 1 | head -n 1
Finish rolling out electronic medical records
$ giaoban search "$(printf 'h\344')" --encoding viscii 2>&1 | grep -o "'hả'"
'hả'
$ giaoban search "$(printf 'h\344')" --count --encoding utf-8 --lang en
! giaoban: a word is not UTF-8, and could be TCVN3 (“họ”), VISCII (“hả”), TCVN (“họ”), VPS (“hả”); --encoding says which
? 2
$ giaoban meetings -đ --lang en
! giaoban: there is no option -đ here ('giaoban meetings --help' lists them)
? 2
$ giaoban complete value none encoding; giaoban complete value recode to-encoding | wc -l | tr -d ' '
UTF-8
UTF-16LE
UTF-16BE
ASCII
TCVN
VISCII
CP1258
TCVN3
VNI
VPS
VIQR
11
$ # Excel's table is UTF-8; what is said stays in the terminal's encoding; a file's name says its format.
$ giaoban directives --format csv --excel --encoding tcvn3 --lang en
! giaoban: --excel is always UTF-8: leave --encoding and --ascii out
? 2
$ giaoban directives --agency zzzzz --encoding tcvn3 --lang vi 2>&1 | cut -c 1-30
giaoban: không có cơ quan '
$ giaoban topics -o topics.csv && head -n 1 topics.csv
id,name,counts.slogans,counts.directives,counts.figures,counts.findings,counts.meetings,counts.deadlines
$ giaoban topics -o topics.xlsx --lang en
! giaoban: giaoban does not write .xlsx: Excel opens --format csv --excel, Word opens --format html
? 2
$ # A locale's name is believed where it ends in an encoding of Vietnamese, installed or not.
$ LC_ALL=xx_XX.TCVN5712-1 giaoban doctor --lang en | grep '^screen\|^files'
screen              TCVN (the locale's name says so)
$ LC_ALL=xx_XX TERM=xterm giaoban doctor --lang en | grep '^screen\|^files'
screen              UTF-8 (the locale does not offer it, but the terminal takes it)
$ LC_ALL=xx_XX TERM=linux giaoban doctor --lang en | grep "^screen\|^files\|font"
screen              ASCII (neither the locale nor the terminal promises more; --encoding or the configuration can)
files and pipes     UTF-8
the console's font  cannot be asked from here; the browser shows letters without marks on request
$ LC_ALL=xx_XX giaoban doctor --lang en --encoding viscii | grep '^screen\|^files'
screen              VISCII (as asked for)
$ LC_ALL=xx_XX.TCVN5712-1 giaoban search "$(printf 'b\326nh \270n')" --count
1
$ LC_ALL=xx_XX.CP1258 giaoban topics | giaoban recode --from-encoding cp1258 | sed -n '2s/  .*//p'
an sinh xã hội
$ LC_ALL=xx_XX.VISCII giaoban meetings --format json | grep -m 1 title
    "title": "Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số",
$ LC_ALL=xx_XX.VISCII giaoban --help | giaoban recode --from-encoding viscii | head -n 1
Cách dùng: giaoban [TÙY CHỌN]...
$ LC_ALL=xx_XX.TCVN5712-1 giaoban directivs 2>&1 | giaoban recode --from-encoding tcvn
giaoban: không có lệnh 'directivs'; có phải 'directives' không? ('giaoban --help' liệt kê)
$ giaoban topics --encoding tcvn --lang en >/dev/full
! giaoban: cannot write the output: the disk is full; make room and try again
? 74
$ # The screens of a script, as a terminal of that encoding would show them.
$ printf 'keys 3 j\n' >k; giaoban --script k --size 60x12 --ascii | sed -n '2p;4p'
| 1 Cuoc hop  2 Thong diep  3 Chi dao  4 So lieu  5  6  7  8 |
|------------------------------------------------------------|
$ giaoban --script k --size 60x12 --encoding cp1258 | giaoban recode --from-encoding cp1258 | sed -n 2p
| 1 Cuôc hop  2 Thông điêp  3 Chi đao  4 Sô liêu  5  6  7  8 |
$ giaoban --script k --encoding utf-16 --lang en
! giaoban: a screen cannot be in UTF-16LE: there, each character takes one place
? 2
