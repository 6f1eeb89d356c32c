/* The built-in input method: what fingers do in Telex, VNI and VIQR, and what comes of it. */
#include "config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "text/text.h"
#include "typing_case.h"

/* ---- by hand ------------------------------------------------------------------------------- */

static const char *const telex[][2] = {
	/* each letter, each tone */
	{ "aa", "â" }, { "aw", "ă" }, { "ee", "ê" }, { "oo", "ô" }, { "ow", "ơ" }, { "uw", "ư" },
	{ "w", "ư" }, { "dd", "đ" }, { "as", "á" }, { "af", "à" }, { "ar", "ả" }, { "ax", "ã" },
	{ "aj", "ạ" }, { "aas", "ấ" }, { "asa", "ấ" }, { "aaf", "ầ" }, { "aar", "ẩ" }, { "aax", "ẫ" },
	{ "aaj", "ậ" }, { "aws", "ắ" }, { "asw", "ắ" }, { "awf", "ằ" }, { "awr", "ẳ" }, { "awx", "ẵ" },
	{ "awj", "ặ" }, { "es", "é" }, { "eex", "ễ" }, { "if", "ì" }, { "oox", "ỗ" }, { "owj", "ợ" },
	{ "uwr", "ử" }, { "ys", "ý" }, { "yr", "ỷ" }, { "[", "ơ" }, { "]", "ư" }, { "{", "Ơ" }, { "}", "Ư" },
	{ "W", "Ư" }, { "DD", "Đ" }, { "Dd", "Đ" }, { "AA", "Â" }, { "Aa", "Â" }, { "AS", "Á" },
	{ "As", "Á" },
	/* words */
	{ "ruwowngf", "rường" }, { "duowngf", "dường" }, { "dduwowngf", "đường" }, { "dduowngf", "đường" },
	{ "dduongwf", "đường" }, { "dduongfw", "đường" }, { "duongdwf", "đường" }, { "duocdwj", "được" },
	{ "dduwojc", "được" }, { "d]]", "d]" }, { "]cs", "ức" }, { "]]", "]" }, { "[[", "[" },
	{ "n]][c", "n][c" }, { "n][cs", "nước" }, { "nuwocs", "nước" }, { "nuowcs", "nước" },
	{ "nwowcs", "nước" }, { "nuocws", "nước" }, { "nuocsw", "nước" }, { "nwocs", "nước" },
	{ "hoaf", "hòa" }, { "hoafn", "hoàn" }, { "hoanf", "hoàn" }, { "hofan", "hoàn" }, { "hoas", "hóa" },
	{ "xoas", "xóa" }, { "tuyf", "tùy" }, { "Uyr", "Ủy" }, { "UYR", "ỦY" }, { "thuyr", "thủy" },
	{ "thuys", "thúy" }, { "quys", "quý" }, { "quyx", "quỹ" }, { "qusy", "quý" }, { "quas", "quá" },
	{ "quaf", "quà" }, { "quaan", "quân" }, { "quana", "quân" }, { "quaanj", "quận" },
	{ "quawngr", "quẳng" }, { "quangwr", "quẳng" }, { "quangr", "quảng" }, { "quoocs", "quốc" },
	{ "quocso", "quốc" }, { "quocos", "quốc" }, { "quyeets", "quyết" }, { "quyetes", "quyết" },
	{ "quyetse", "quyết" }, { "quyeenf", "quyền" }, { "quynhf", "quỳnh" }, { "quowr", "quở" },
	{ "quow", "quơ" }, { "quown", "quơn" }, { "quw", "quw" }, { "quites", "quites" }, { "quits", "quít" },
	{ "gif", "gì" }, { "gis", "gí" }, { "gias", "giá" }, { "gias<", "gia" }, { "gifa", "già" },
	{ "gianr", "giản" }, { "gieengs", "giếng" }, { "giengse", "giếng" }, { "giuwx", "giữ" },
	{ "giuwxa", "giữa" }, { "giuwowngf", "giường" }, { "giuowngf", "giường" }, { "gioongs", "giống" },
	{ "gioir", "giỏi" }, { "giups", "giúp" }, { "gieets", "giết" }, { "ginf", "gìn" }, { "giowf", "giờ" },
	{ "chuyeenr", "chuyển" }, { "chuyenre", "chuyển" }, { "chuyener", "chuyển" },
	{ "chuyrene", "chuyển" }, { "ddooir", "đổi" }, { "ddoior", "đổi" }, { "doidor", "đổi" },
	{ "soos", "số" }, { "sos", "só" }, { "soso", "số" }, { "chuyeenr ddooir soos", "chuyển đổi số" },
	{ "nghieeng", "nghiêng" }, { "nghieenge", "nghieenge" }, { "khuya", "khuya" }, { "khuyur", "khuỷu" },
	{ "khuyru", "khuỷu" }, { "uwowcs", "ước" }, { "uowcs", "ước" }, { "wowcs", "ước" },
	{ "Truwowngf", "Trường" }, { "TRUWOWNGF", "TRƯỜNG" }, { "Truwowngj", "Trượng" },
	{ "DDIEENJ", "ĐIỆN" }, { "DDieenj", "Điện" }, { "ddieenj", "điện" }, { "diendej", "điện" },
	{ "hoongf", "hồng" }, { "tieengs", "tiếng" }, { "tiengse", "tiếng" }, { "tiesnge", "tiếng" },
	{ "tieesng", "tiếng" }, { "tiengs", "tiéng" }, { "Vieetj", "Việt" }, { "Vietje", "Việt" },
	{ "Vieejt", "Việt" }, { "VIEETJ", "VIỆT" }, { "ddoongf", "đồng" }, { "khoer", "khỏe" },
	{ "khoeer", "khoeer" }, { "thuowr", "thuở" }, { "thuorw", "thuở" }, { "thuowrng", "thưởng" },
	{ "thuow", "thươ" }, { "thuowng", "thương" }, { "thuwowngf", "thường" }, { "huow |", "huơ " },
	{ "huowng", "hương" }, { "thu[ng", "thương" }, { "ngoawcj", "ngoặc" }, { "ngoacwj", "ngoặc" },
	{ "ngoacjw", "ngoặc" }, { "ngoeof", "ngoèo" }, { "ngoefo", "ngoèo" }, { "khoeo", "khoeo" },
	{ "ngoawnf", "ngoằn" }, { "hoaij", "hoại" }, { "hoaji", "hoại" }, { "xoays", "xoáy" },
	{ "toans", "toán" }, { "khuaays", "khuấy" }, { "khuays", "khuáy" }, { "thuees", "thuế" },
	{ "Huees", "Huế" }, { "Huese", "Huế" }, { "tueechs", "tuếch" }, { "muwa", "mưa" }, { "muaw", "mưa" },
	{ "muas", "múa" }, { "cuar", "của" }, { "curar", "curar" }, { "chuwa", "chưa" }, { "chwa", "chưa" },
	{ "cuwar", "cửa" }, { "cuarw", "cửa" }, { "huwux", "hữu" }, { "huuwx", "hữu" }, { "huuxw", "hữu" },
	{ "luuw", "lưu" }, { "luwu", "lưu" }, { "huouw", "hươu" }, { "ruouwj", "rượu" },
	{ "ruwowuj", "rượu" }, { "ngwowif", "người" }, { "nguwowif", "người" }, { "nguoifw", "người" },
	{ "nguowif", "người" }, { "muwowif", "mười" }, { "tuwowi", "tươi" }, { "nuooi", "nuôi" },
	{ "nuoio", "nuôi" }, { "cuoocj", "cuộc" }, { "cuocjo", "cuộc" }, { "muoosn", "muốn" },
	{ "luoon", "luôn" }, { "buoonr", "buổn" }, { "yeeu", "yêu" }, { "yeues", "yếu" }, { "yeesu", "yếu" },
	{ "yees", "yế" }, { "yeen", "yên" }, { "Yeen", "Yên" }, { "ys", "ý" }, { "Ys", "Ý" }, { "kyr", "kỷ" },
	{ "kyx", "kỹ" }, { "tyr", "tỷ" }, { "tir", "tỉ" }, { "lys", "lý" }, { "bij", "bị" },
	{ "nghij", "nghị" }, { "nghieepj", "nghiệp" }, { "nghiepje", "nghiệp" },
	{ "doanh nghieepj", "doanh nghiệp" }, { "BOOJ Y TEES", "BỘ Y TẾ" }, { "Booj", "Bộ" },
	{ "Bojo", "Bộ" }, { "phaps", "pháp" }, { "luaatj", "luật" }, { "luatja", "luật" },
	{ "xuaats", "xuất" }, { "xuatsa", "xuất" }, { "ddaats", "đất" }, { "datsda", "đất" },
	{ "datdas", "đất" }, { "anf", "àn" }, { "anh", "anh" }, { "awn", "ăn" }, { "anw", "ăn" },
	{ "aan", "ân" }, { "ana", "ân" }, { "em", "em" }, { "emo", "emo" }, { "oongs", "ống" },
	{ "ongos", "ống" }, { "ichs", "ích" }, { "echse", "ếch" }, { "oanhs", "oánh" }, { "Oanhs", "Oánh" },
	{ "uyeenr", "uyển" }, { "ums", "úm" }, { "uwmf", "ừm" }, { "uowr", "uở" }, { "owi", "ơi" },
	{ "aos", "áo" }, { "aas", "ấ" }, { "aus", "áu" }, { "aaus", "ấu" }, { "auas", "ấu" },
	{ "dauas", "dấu" }, { "aays", "ấy" }, { "ayas", "ấy" }, { "mayas", "mấy" }, { "cays", "cáy" },
	{ "ddang", "đang" }, { "dangd", "đang" }, { "dad", "đa" }, { "ddax", "đã" }, { "daxd", "đã" },
	{ "xooong", "xoong" }, { "mooocs", "moóc" }, { "soooc", "sooc" }, { "DDawks", "Đắk" },
	{ "DDawks Lawks", "Đắk Lắk" }, { "Kroong", "Krông" }, { "Bawcs Kanj", "Bắc Kạn" },
	{ "NGUYEENX", "NGUYỄN" }, { "Nguyeexn", "Nguyễn" }, { "nguyenex", "nguyễn" }, { "phuowng", "phương" },
	{ "phuongw", "phương" }, { "phwowng", "phương" }, { "hoachj", "hoạch" }, { "khoachr", "khoachr" },
	{ "truowngr", "trưởng" }, { "truongrw", "trưởng" }, { "tawng truowngr", "tăng trưởng" },
	{ "taanf", "tần" }, { "duwx lieeuj", "dữ liệu" }, { "duxw lieuej", "dữ liệu" },
	{ "kinh tees", "kinh tế" }, { "hanhf", "hành" }, { "chinhs", "chính" },
	{ "Chinhs phur", "Chính phủ" }, { "thur tucj", "thủ tục" }, { "truwcj tuyeens", "trực tuyến" },
	{ "bur", "bủ" }, { "swr", "sử" }, { "swj", "sự" }, { "tw", "tư" }, { "khw", "khư" },
	{ "thwj", "thự" }, { "Tw", "Tư" },
	/* a tone can be changed, and taken away */
	{ "asf", "à" }, { "toansf", "toàn" }, { "asz", "a" }, { "aasz", "â" }, { "toansz", "toan" },
	{ "aszs", "á" }, { "tieengsz", "tiêng" }, { "az", "az" }, { "aszz", "az" }, { "z", "z" },
	/* so can a mark */
	{ "aaw", "ă" }, { "awa", "â" }, { "oow", "ơ" }, { "owo", "ô" }, { "duoongwf", "dường" },
	/* the key once more */
	{ "ass", "as" }, { "asss", "ass" }, { "aff", "af" }, { "arr", "ar" }, { "axx", "ax" },
	{ "ajj", "aj" }, { "aaa", "aa" }, { "aaaa", "aaa" }, { "eee", "ee" }, { "ooo", "oo" },
	{ "oooo", "ooo" }, { "aww", "aw" }, { "oww", "ow" }, { "uww", "uw" }, { "uoww", "uow" },
	{ "uwoww", "uow" }, { "woww", "wow" }, { "ww", "w" }, { "www", "ww" }, { "tww", "tw" },
	{ "TWW", "TW" }, { "WW", "W" }, { "ddd", "dd" }, { "dddd", "dđ" }, { "DDD", "DD" },
	{ "DDDoS", "DDoS" }, { "dadd", "dad" }, { "tesst", "test" }, { "texxt", "text" },
	{ "tesxt", "tesxt" }, { "dataa", "data" }, { "monoo", "mono" }, { "thoongo", "thoongo" },
	{ "tieesngs", "tieesngs" }, { "tieess", "tiês" }, { "casst", "cast" }, { "twsw", "twsw" },
	{ "mooocsb", "moócb" }, { "thu[ngszb", "thươngb" }, { "dadb", "dadb" }, { "t[s[", "t[s[" },
	/* abbreviations */
	{ "QDD", "QĐ" }, { "CDDS", "CĐS" }, { "NDD-CP", "NĐ-CP" }, { "BCDD", "BCĐ" }, { "HDDND", "HĐND" },
	{ "LDDTBXH", "LĐTBXH" }, { "TTDDT", "TTĐT" }, { "DDBSCL", "ĐBSCL" }, { "DDTDDD", "ĐTDD" },
	{ "DTDD", "DTĐ" }, { "DDA06", "ĐA06" }, { "DDA", "ĐA" }, { "BGDD", "BGĐ" }, { "TPDDN", "TPĐN" },
	{ "ddbqh", "đbqh" }, { "DDBA", "ĐBA" }, { "BKHDDT", "BKHĐT" }, { "GDDD", "GDD" },
	{ "BGDDDDT", "BGDĐT" },
	/* other writing parts words */
	{ "57-NQ/TWW", "57-NQ/TW" }, { "5G", "5G" }, { "quys 4/2025", "quý 4/2025" }, { "H'Moong", "H'Mông" },
	{ "AI-quoocs", "AI-quốc" }, { "nawm 2025 ", "năm 2025 " }, { "(tieengs)", "(tiếng)" },
	{ "\"tieengs\"", "\"tiếng\"" }, { "-booj", "-bộ" }, { "topic:yt", "topic:yt" },
	{ "agency:booj", "agency:bộ" }, { "phaan 1", "phân 1" },
	/* letters without their marks, where the word ends */
	{ "use", "úe" }, { "use ", "use " }, { "user|", "user" }, { "yes,", "yes," }, { "ties|", "ties" },
	{ "tiengs ", "tiengs " }, { "tiengse ", "tiếng " }, { "chuyee|", "chuyê" }, { "vieet|", "viêt" },
	{ "nguow|", "ngươ" }, { "dduong|", "đuong" }, { "nuowc|", "nươc" }, { "thuwowr|", "thưở" },
	{ "thuow|", "thuơ" }, { "data|", "data" }, { "datas|", "dất" },
	/* Backspace takes a key back */
	{ "tieengs<", "tiêng" }, { "tieengs<<", "tiên" }, { "tieengs<<<", "tiê" }, { "tieengs<<<<", "tie" },
	{ "aa<", "a" }, { "aa<<", "" }, { "ass<", "á" }, { "windowss<", "windows" }, { "duocd<", "duoc" },
	{ "duwowngs<f", "dường" }, { "w<", "" }, { "tieengs x<<s", "tiêngs" }, { "vieetj <<", "việ" },
	{ "vieetj <<c", "việc" }, { "vieetj <<cs", "viếc" },
	/* a word goes on where the cursor comes back to it */
	{ "hoa |<f", "hòa" }, { "ddooi |<r", "đổi" }, { "ddooi |<<<uwowngf", "đường" },
	{ "chuyeenr |<<s", "chuyế" }, { "class |<s", "classs" }, { "tesst |<s", "tests" },
	{ "tesst |<z", "testz" }, { "tieengs|z", "tiêng" }, { "tieengs|z<", "tiếng" },
	{ "tieengs|z<<", "tiến" }, { "tieengs|z<<z", "tiên" }, { "tieengs|c", "tiếngc" },
	{ "tieen|gs", "tiếng" }, { "QDD|DD", "QDĐ" }, { "CDDS |<S", "CĐSS" },
};

static const char *const vni[][2] = {
	{ "a6", "â" }, { "a8", "ă" }, { "e6", "ê" }, { "o6", "ô" }, { "o7", "ơ" }, { "u7", "ư" },
	{ "d9", "đ" }, { "D9", "Đ" }, { "a1", "á" }, { "a2", "à" }, { "a3", "ả" }, { "a4", "ã" },
	{ "a5", "ạ" }, { "a61", "ấ" }, { "a16", "ấ" }, { "a8", "ă" }, { "ru7o7ng2", "rường" },
	{ "ruo7ng2", "rường" }, { "ruong72", "rường" }, { "ruong27", "rường" }, { "d9u7o7ng2", "đường" },
	{ "duong972", "đường" }, { "du7ong2", "dường" }, { "duo7ng2", "dường" }, { "hoa2", "hòa" },
	{ "ho2a", "hòa" }, { "hoan2", "hoàn" }, { "quy1", "quý" }, { "gi2", "gì" }, { "gia1", "giá" },
	{ "chuye6n3 d9o6i3 so61", "chuyển đổi số" }, { "chuyen63 doi963 so16", "chuyển đổi số" },
	{ "thuy3", "thủy" }, { "nghie6ng", "nghiêng" }, { "nghieng6", "nghiêng" }, { "quye6t1", "quyết" },
	{ "quyet16", "quyết" }, { "giu7o7ng2", "giường" }, { "gio6ng1", "giống" }, { "u7o7c1", "ước" },
	{ "Tru7o7ng2", "Trường" }, { "D9IE6N5", "ĐIỆN" }, { "ho6ng2", "hồng" }, { "tie6ng1", "tiếng" },
	{ "tieng61", "tiếng" }, { "Vie6t5", "Việt" }, { "Viet56", "Việt" }, { "khoe3", "khỏe" },
	{ "thuo73", "thuở" }, { "thuo37", "thuở" }, { "khuyu3", "khuỷu" }, { "ngoa8c5", "ngoặc" },
	{ "ngoac85", "ngoặc" }, { "qua6n", "quân" }, { "quan6", "quân" }, { "mua7", "mưa" },
	{ "mu7a", "mưa" }, { "ua6", "uâ" }, { "huu74", "hữu" }, { "ruou75", "rượu" }, { "nguoi72", "người" },
	{ "cuoc65", "cuộc" }, { "yeu61", "yếu" }, { "D9a8k1 La8k1", "Đắk Lắk" }, { "NGUYE6N4", "NGUYỄN" },
	{ "a12", "à" }, { "a10", "a" }, { "toan10", "toan" }, { "a68", "ă" }, { "o67", "ơ" }, { "a11", "a1" },
	{ "a112", "a12" }, { "a66", "a6" }, { "d99", "d9" }, { "uo77", "uo7" }, { "xoong", "xoong" },
	{ "mooc1", "moóc" }, { "QD9", "QĐ" }, { "CD9S", "CĐS" }, { "ND9-CP", "NĐ-CP" }, { "D9A06", "ĐA06" },
	{ "D9BSCL", "ĐBSCL" }, { "2025", "2025" }, { "quy1 4/2025", "quý 4/2025" }, { "5G", "5G" },
	{ "Q4", "Q4" }, { "b52", "b52" }, { "word97", "word97" }, { "test1", "test1" }, { "as", "as" },
	{ "tieng1 ", "tieng1 " }, { "dan 0", "dan 0" }, { "dan0", "dan0" }, { "dan06", "dan06" },
	{ "tie6ng1<", "tiêng" }, { "a1<", "a" }, { "hoa |<2", "hòa" }, { "data", "data" }, { "dat6", "dât" },
	{ "windows", "windows" },
};

static const char *const viqr[][2] = {
	{ "a^", "â" }, { "a(", "ă" }, { "e^", "ê" }, { "o^", "ô" }, { "o+", "ơ" }, { "u+", "ư" },
	{ "o*", "ơ" }, { "dd", "đ" }, { "a'", "á" }, { "a`", "à" }, { "a?", "ả" }, { "a~", "ã" },
	{ "a.", "ạ" }, { "a^'", "ấ" }, { "a'^", "ấ" }, { "ru+o+`ng", "rường" }, { "ru+o+ng`", "rường" },
	{ "ruong+`", "rường" }, { "ddu+o+`ng", "đường" }, { "ho`a", "hòa" }, { "hoa`", "hòa" },
	{ "quy'", "quý" }, { "gi`", "gì" }, { "gia'", "giá" }, { "chuye^?n ddo^?i so^'", "chuyển đổi số" },
	{ "thu?y", "thủy" }, { "nghie^ng", "nghiêng" }, { "quye^'t", "quyết" }, { "giu+o+`ng", "giường" },
	{ "gio^'ng", "giống" }, { "u+o+'c", "ước" }, { "Tru+o+`ng", "Trường" }, { "DDIE^.N", "ĐIỆN" },
	{ "ho^`ng", "hồng" }, { "tie^'ng", "tiếng" }, { "Vie^.t", "Việt" }, { "Viet.^", "Việt" },
	{ "kho?e", "khỏe" }, { "thuo+?", "thuở" }, { "khuy?u", "khuỷu" }, { "ngoa(.c", "ngoặc" },
	{ "qua^n", "quân" }, { "Nguye^~n", "Nguyễn" }, { "DDa('k La('k", "Đắk Lắk" }, { "a''", "a'" },
	{ "a..", "a." }, { "a^^", "a^" }, { "ddd", "dd" }, { "QDD", "QĐ" }, { "CDDS", "CĐS" },
	{ "la\\.", "la." }, { "la'\\.", "lá." }, { "a\\'", "a'" }, { "d\\d", "dd" }, { "c\\n", "c\\n" },
	{ "la\\ ", "la\\ " }, { "a\\^b", "a^b" }, { "\\.", "\\." }, { "la'\\ ", "lá\\ " },
	{ "la'\\x", "la'\\x" }, { "lah\\.", "lah\\." }, { "windows.", "windows." }, { "57.", "57." },
	{ "'tie^'ng\\'", "'tiếng'" }, { "(ban)", "(ban)" }, { "what?", "what?" }, { "tie^'ng<", "tiến" },
	{ "a'<", "a" }, { "hoa |<`", "hòa" }, { "data", "data" },
};

static void test_by_hand(void **state)
{
	(void)state;
	typing_wrong = 0;
	for (size_t i = 0; i < sizeof telex / sizeof *telex; i++)
		typing_check(TEXT_TELEX, telex[i][0], telex[i][1]);
	for (size_t i = 0; i < sizeof vni / sizeof *vni; i++)
		typing_check(TEXT_VNI, vni[i][0], vni[i][1]);
	for (size_t i = 0; i < sizeof viqr / sizeof *viqr; i++)
		typing_check(TEXT_VIQR, viqr[i][0], viqr[i][1]);
	typing_check(TEXT_METHOD_OFF, "tieengs Vie65t", "tieengs Vie65t");
	assert_int_equal(typing_wrong, 0);
}

/* What cannot be a syllable stays as it is typed, as soon as it cannot. */
static void test_english(void **state)
{
	static const char *const words[] = {
		"windows", "expect", "class", "software", "google", "facebook", "web", "wifi", "wi-fi",
		"internet", "online", "blockchain", "startup", "cloud", "app", "email", "data", "database",
		"metadata", "photo", "auto", "meta", "beta", "video", "zalo", "camera", "logo", "demo",
		"memo", "robot", "smart", "chatbot", "fintech", "start", "server", "browser", "report",
		"export", "import", "free", "first", "fast", "feature", "format", "full", "form", "file",
		"field", "find", "fix", "for", "from", "after", "before", "profile", "project", "process",
		"product", "program", "progress", "policy", "the", "their", "them", "then", "than", "that",
		"think", "three", "through", "throw", "next", "text", "context", "exact", "example", "exit",
		"extra", "index", "sort", "port", "part", "party", "chart", "start", "art", "smart", "market",
		"target", "order", "border", "under", "over", "ever", "every", "never", "number", "member",
		"december", "september", "november", "october", "series", "services", "service", "several",
		"sector", "security", "system", "state", "states", "statement", "standard", "status",
		"street", "strategy", "structure", "student", "study", "style", "subject", "success",
		"support", "survey", "switch", "west", "week", "world", "word", "work", "workers", "write",
		"when", "where", "which", "while", "white", "who", "why", "will", "with", "within", "without",
		"would", "views", "new", "news", "newspaper", "review", "power", "tower", "lower", "howto",
		"javascript", "java", "join", "judge", "justice", "object", "zone", "zero", "size", "zip",
		"VNeID", "ASEAN", "USD", "GDP", "FDI", "OCOP", "WTO", "UNESCO", "KPI", "VNA", "BYT", "NHNN",
		"CSDL", "TTHC", "DVC", "TTTT", "NQ", "GRDP", "iOS", "address", "middle", "adding", "added",
		"odd", "ladder", "and", "end", "kind", "fund", "hand", "land", "used", "red", "code", "mode",
		"model", "modern", "education", "edit", "editor", "media", "medical", "radio", "ready",
		"read", "head", "lead", "leader", "load", "road", "board", "dashboard", "keyboard", "yahoo",
		"apple", "microsoft", "firefox", "openssl", "postgresql", "sqlite", "ncurses", "vietnamese",
		"national", "committee", "government", "transformation", "resolution", "minister", "ministry",
		"decision", "deadline", "digital", "economy", "agency", "agencies", "citizen", "citizens",
		"identity", "electronic", "basis", "tests", "lists", "costs", "tasks", "references",
		"authentication", "infrastructure", "interest", "artificial", "intelligence",
	};

	(void)state;
	typing_wrong = 0;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		char blank[40];
		typing_check(TEXT_TELEX, words[i], words[i]);
		snprintf(blank, sizeof blank, "%s ", words[i]);
		typing_check(TEXT_TELEX, blank, blank);
		typing_check(TEXT_VNI, words[i], words[i]);
		typing_check(TEXT_VIQR, words[i], words[i]);
	}
	assert_int_equal(typing_wrong, 0);
}

/* ---- another input method ---------------------------------------------------------------------- */

static void test_steps_aside(void **state)
{
	static const struct {
		const char *keys, *line;
		bool aside;
	} table[] = {
		{ "ê", "ê", true },
		{ "êss", "êss", true },                 /* the rest of the word as well */
		{ "viế<<iết", "viết", true },          /* and what the other method takes back and sends again */
		{ "tôi asw", "tôi ắ", false },          /* but not the next one */
		{ "tôi-as", "tôi-á", false },
		{ "vie\xCC\x82\xCC\xA3tf", "vie\xCC\x82\xCC\xA3tf", true },
		{ "tieengsệ", "tiếngệ", true },
		{ "\xE8\xB6\x8A" "as", "\xE8\xB6\x8A" "as", true },
		{ "ô|", "ô", false },
		{ "úe|[", "úe[", false },
		{ "úe|n|", "uén", false },
		{ "…as", "…á", false },
		{ "“tieengs”", "“tiếng”", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct line l;
		line_begin(&l, TEXT_TELEX);
		line_type(&l, table[i].keys);
		assert_string_equal(buf_text(&l.text), table[i].line);
		assert_int_equal(l.typing.aside, table[i].aside);
		line_free(&l);
	}
	struct line l;
	line_begin(&l, TEXT_TELEX);
	line_type(&l, "as");
	text_typing_aside(&l.typing);
	line_type(&l, "s");
	assert_string_equal(buf_text(&l.text), "ás");
	line_type(&l, " as");
	assert_string_equal(buf_text(&l.text), "ás á");
	line_key(&l, "\xCC\xA3");
	line_type(&l, "as");
	assert_string_equal(buf_text(&l.text), "ás á\xCC\xA3" "as");
	line_free(&l);
	line_begin(&l, TEXT_METHOD_OFF);
	line_type(&l, "ê");
	assert_false(l.typing.aside);
	line_free(&l);
}

/* A word of more keys than are kept, and a line that is not what it was. */
static void test_long(void **state)
{
	struct line l;

	(void)state;
	line_begin(&l, TEXT_TELEX);
	for (int i = 0; i < 200; i++)
		line_key(&l, i % 2 ? "s" : "a");
	assert_true(l.typing.aside);
	assert_true(l.text.len > 150);
	line_type(&l, " as");
	assert_string_equal(buf_text(&l.text) + l.text.len - 3, " á");
	line_free(&l);
	line_begin(&l, TEXT_TELEX);
	for (int i = 0; i < 200; i++)
		buf_puts(&l.text, i < 100 ? "ệ" : "n");
	line_type(&l, "s");
	assert_int_equal(l.text.len, 401);
	line_free(&l);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_by_hand), cmocka_unit_test(test_english), cmocka_unit_test(test_steps_aside),
		cmocka_unit_test(test_long),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
