/* short.c - abbreviations of Vietnamese offices. */
#include "config.h"

#include "text/text.h"

static const struct text_short shorts[] = {
	/* Kinds of documents; quarters. */
	{ "NQ", "Nghị quyết", true },
	{ "NĐ", "Nghị định", true },
	{ "QĐ", "Quyết định", true },
	{ "CT", "Chỉ thị", true },
	{ "TT", "Thông tư", true },
	{ "TB", "Thông báo", true },
	{ "KL", "Kết luận", true },
	{ "KH", "Kế hoạch", true },
	{ "ĐA", "Đề án", true },
	{ "CĐ", "Công điện", true },
	{ "Q", "quý", true },
	/* The digital state. */
	{ "CĐS", "chuyển đổi số", false },
	{ "CNTT", "công nghệ thông tin", false },
	{ "DVC", "dịch vụ công", false },
	{ "DVCTT", "dịch vụ công trực tuyến", false },
	{ "CSDL", "cơ sở dữ liệu", false },
	{ "CSDLQG", "cơ sở dữ liệu quốc gia", false },
	{ "TTHC", "thủ tục hành chính", false },
	{ "CCHC", "cải cách hành chính", false },
	{ "CPĐT", "Chính phủ điện tử", false },
	{ "CQĐT", "chính quyền điện tử", false },
	{ "CPS", "Chính phủ số", false },
	{ "KTS", "kinh tế số", false },
	{ "TMĐT", "thương mại điện tử", false },
	{ "ĐMST", "đổi mới sáng tạo", false },
	{ "KHCN", "khoa học công nghệ", false },
	{ "KHCN", "khoa học và công nghệ", false },
	{ "KHCNĐMST", "khoa học công nghệ và đổi mới sáng tạo", false },
	{ "ATTT", "an toàn thông tin", false },
	{ "ATTTM", "an toàn thông tin mạng", false },
	{ "ANM", "an ninh mạng", false },
	{ "AI", "trí tuệ nhân tạo", false },
	{ "IoT", "Internet vạn vật", false },
	{ "HSSK", "hồ sơ sức khỏe", false },
	{ "BAĐT", "bệnh án điện tử", false },
	{ "CCCD", "căn cước công dân", false },
	{ "TTKDTM", "thanh toán không dùng tiền mặt", false },
	{ "TTKDTM", "thanh toán không tiền mặt", false },
	/* Offices and people. */
	{ "UBND", "Ủy ban nhân dân", false },
	{ "HĐND", "Hội đồng nhân dân", false },
	{ "TƯ", "Trung ương", false },
	{ "TW", "Trung ương", false },
	{ "TTg", "Thủ tướng", false },
	{ "PTTg", "Phó Thủ tướng", false },
	{ "TPHCM", "Thành phố Hồ Chí Minh", false },
	{ "CBCCVC", "cán bộ, công chức, viên chức", false },
	{ "CBCC", "cán bộ, công chức", false },
	{ "DN", "doanh nghiệp", false },
	{ "DNNN", "doanh nghiệp nhà nước", false },
	{ "DNNVV", "doanh nghiệp nhỏ và vừa", false },
	{ "GDĐT", "giáo dục và đào tạo", false },
	{ "GTVT", "giao thông vận tải", false },
	{ "KHĐT", "kế hoạch và đầu tư", false },
	{ "LĐTBXH", "lao động, thương binh và xã hội", false },
	{ "NNPTNT", "nông nghiệp và phát triển nông thôn", false },
	{ "NNMT", "nông nghiệp và môi trường", false },
	{ "TNMT", "tài nguyên và môi trường", false },
	{ "TTTT", "thông tin và truyền thông", false },
	{ "VHTTDL", "văn hóa, thể thao và du lịch", false },
	/* Money, law, society. */
	{ "KTXH", "kinh tế - xã hội", false },
	{ "KT-XH", "kinh tế - xã hội", false },
	{ "NSNN", "ngân sách nhà nước", false },
	{ "FDI", "đầu tư trực tiếp nước ngoài", false },
	{ "BHXH", "bảo hiểm xã hội", false },
	{ "BHYT", "bảo hiểm y tế", false },
	{ "VBQPPL", "văn bản quy phạm pháp luật", false },
	{ "QPPL", "quy phạm pháp luật", false },
};

const struct text_short *text_shorts(size_t *n)
{
	*n = sizeof shorts / sizeof shorts[0];
	return shorts;
}
