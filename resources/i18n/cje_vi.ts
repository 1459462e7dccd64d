<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>A4Preview</name>
    <message>
        <source>Page preview</source>
        <translation>Xem trước trang</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n trang</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddPersonDialog</name>
    <message>
        <source>Who else takes part?</source>
        <translation>Còn ai tham gia?</translation>
    </message>
    <message>
        <source>Representative of the commune People&apos;s Committee</source>
        <translation>Đại diện Ủy ban nhân dân cấp xã</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Capacity as printed in the minutes</source>
        <translation>Tư cách ghi trong biên bản</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Name and capacity are missing</source>
        <translation>Còn thiếu họ tên và tư cách</translation>
    </message>
</context>
<context>
    <name>AgreementPanel</name>
    <message>
        <source>What was agreed</source>
        <translation>Nội dung thỏa thuận</translation>
    </message>
    <message>
        <source>Term of performance</source>
        <translation>Thời hạn thực hiện</translation>
    </message>
    <message>
        <source>Who bears fee and costs</source>
        <translation>Bên chịu phí, chi phí</translation>
    </message>
    <message>
        <source>Consequence of breach</source>
        <translation>Hậu quả khi không thực hiện</translation>
    </message>
    <message>
        <source>Duties it covers</source>
        <translation>Nghĩa vụ được thỏa thuận</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Thỏa thuận</translation>
    </message>
</context>
<context>
    <name>BirthEdit</name>
    <message>
        <source>date or year</source>
        <translation>ngày hoặc năm</translation>
    </message>
    <message>
        <source>Write a date such as 12/03/1968, or a year such as 1968</source>
        <translation>Ghi ngày, như 12/03/1968, hoặc chỉ năm, như 1968</translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>Cancel number {number}?</source>
        <translation>Hủy số {number}?</translation>
    </message>
    <message>
        <source>The number is never given again and stays in the register with this reason.</source>
        <translation>Số này không cấp lại và vẫn nằm trong sổ kèm lý do.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Cancel the number</source>
        <translation>Hủy số</translation>
    </message>
    <message>
        <source>The reason is missing</source>
        <translation>Còn thiếu lý do</translation>
    </message>
</context>
<context>
    <name>CaseDialog</name>
    <message>
        <source>Which case is the session for?</source>
        <translation>Buổi làm việc cho hồ sơ nào?</translation>
    </message>
    <message>
        <source>File number, name of a party</source>
        <translation>Số hồ sơ, tên đương sự</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Cases found</source>
        <translation>Hồ sơ tìm thấy</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Begin the session</source>
        <translation>Bắt đầu buổi làm việc</translation>
    </message>
</context>
<context>
    <name>CaseDiary</name>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>must perform for</source>
        <translation>phải thi hành cho</translation>
    </message>
    <message>
        <source>Judgment {number}, {court}</source>
        <translation>Bản án {number}, {court}</translation>
    </message>
    <message>
        <source>Decision {number} of {day}</source>
        <translation>Quyết định {number} ngày {day}</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <translation>còn {amount}</translation>
    </message>
</context>
<context>
    <name>CaseScreen</name>
    <message>
        <source>Your role does not do this</source>
        <translation>Vai trò của bạn không làm việc này</translation>
    </message>
    <message>
        <source>Case {file}</source>
        <translation>Hồ sơ {file}</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>change tab</source>
        <translation>đổi thẻ</translation>
    </message>
    <message>
        <source>record</source>
        <translation>ghi</translation>
    </message>
    <message>
        <source>draw up a paper</source>
        <translation>lập văn bản</translation>
    </message>
    <message>
        <source>why this date</source>
        <translation>vì sao có ngày này</translation>
    </message>
    <message>
        <source>open</source>
        <translation>mở</translation>
    </message>
    <message>
        <source>back</source>
        <translation>quay lại</translation>
    </message>
</context>
<context>
    <name>CaseTables</name>
    <message>
        <source>parcel {parcel}, map sheet {sheet}</source>
        <translation>thửa {parcel}, tờ bản đồ {sheet}</translation>
    </message>
    <message>
        <source>Judgment creditor</source>
        <translation>Người được thi hành án</translation>
    </message>
    <message>
        <source>Judgment debtor</source>
        <translation>Người phải thi hành án</translation>
    </message>
    <message>
        <source>Related person</source>
        <translation>Người có quyền lợi, nghĩa vụ liên quan</translation>
    </message>
    <message>
        <source>{debtors} for {creditors}</source>
        <translation>{debtors} thi hành cho {creditors}</translation>
    </message>
    <message>
        <source>the State budget</source>
        <translation>ngân sách nhà nước</translation>
    </message>
    <message>
        <source>valid on {day}</source>
        <translation>hợp lệ từ {day}</translation>
    </message>
    <message>
        <source>not valid</source>
        <translation>không hợp lệ</translation>
    </message>
    <message>
        <source>receipt {number}</source>
        <translation>phiếu thu {number}</translation>
    </message>
</context>
<context>
    <name>CaseTabs</name>
    <message>
        <source>Diary</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Đương sự</translation>
    </message>
    <message>
        <source>Obligations</source>
        <translation>Nghĩa vụ</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Xác minh</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Tống đạt</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Buổi làm việc</translation>
    </message>
    <message>
        <source>Coercion</source>
        <translation>Cưỡng chế</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Tài sản</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Thu chi</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Record service</source>
        <translation>Ghi tống đạt</translation>
    </message>
    <message>
        <source>Record verification</source>
        <translation>Ghi xác minh</translation>
    </message>
    <message>
        <source>Record session</source>
        <translation>Ghi buổi làm việc</translation>
    </message>
    <message>
        <source>Record money received</source>
        <translation>Ghi tiền thu</translation>
    </message>
    <message>
        <source>Register asset</source>
        <translation>Ghi tài sản</translation>
    </message>
    <message>
        <source>Record another fact</source>
        <translation>Ghi sự kiện khác</translation>
    </message>
    <message>
        <source>Record paper of another body</source>
        <translation>Ghi văn bản của cơ quan khác</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Đính kèm tệp</translation>
    </message>
    <message>
        <source>Assign an officer</source>
        <translation>Phân công Chấp hành viên</translation>
    </message>
    <message>
        <source>Draw up a paper</source>
        <translation>Lập văn bản</translation>
    </message>
    <message>
        <source>Draw up compulsory decision</source>
        <translation>Lập quyết định cưỡng chế</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>Nghĩa vụ</translation>
    </message>
    <message>
        <source>Amount (đồng)</source>
        <translation>Số tiền (đồng)</translation>
    </message>
    <message>
        <source>Result and findings</source>
        <translation>Kết quả xác minh</translation>
    </message>
    <message>
        <source>Of whom, where</source>
        <translation>Nguồn tin, địa điểm</translation>
    </message>
    <message>
        <source>Addressee and paper</source>
        <translation>Người nhận, văn bản</translation>
    </message>
    <message>
        <source>Channel and result</source>
        <translation>Phương thức, kết quả</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Buổi làm việc</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Biện pháp</translation>
    </message>
    <message>
        <source>Coercion day</source>
        <translation>Ngày cưỡng chế</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Nơi đến</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Tài sản</translation>
    </message>
    <message>
        <source>Value (đồng)</source>
        <translation>Giá trị (đồng)</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Day, number</source>
        <translation>Ngày, số</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Legal state</source>
        <translation>Tình trạng pháp lý</translation>
    </message>
    <message>
        <source>No parties</source>
        <translation>Chưa có đương sự</translation>
    </message>
    <message>
        <source>Parties are entered at intake.</source>
        <translation>Đương sự được nhập khi tiếp nhận.</translation>
    </message>
    <message>
        <source>No obligations</source>
        <translation>Chưa có nghĩa vụ</translation>
    </message>
    <message>
        <source>Obligations are entered at intake.</source>
        <translation>Nghĩa vụ được nhập khi tiếp nhận.</translation>
    </message>
    <message>
        <source>Not verified yet</source>
        <translation>Chưa xác minh</translation>
    </message>
    <message>
        <source>Each verification is recorded here, with its minutes.</source>
        <translation>Mỗi lần xác minh được ghi ở đây, kèm biên bản.</translation>
    </message>
    <message>
        <source>Nothing served yet</source>
        <translation>Chưa tống đạt văn bản nào</translation>
    </message>
    <message>
        <source>The voluntary period runs from valid service.</source>
        <translation>Thời hạn tự nguyện tính từ khi tống đạt hợp lệ.</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Chưa có buổi làm việc</translation>
    </message>
    <message>
        <source>Mediation, dialogue and persuasion are recorded here.</source>
        <translation>Hòa giải, đối thoại, thuyết phục được ghi ở đây.</translation>
    </message>
    <message>
        <source>No measures</source>
        <translation>Chưa có biện pháp</translation>
    </message>
    <message>
        <source>A compulsory decision checks its conditions first.</source>
        <translation>Quyết định cưỡng chế được kiểm tra điều kiện trước.</translation>
    </message>
    <message>
        <source>No assets yet</source>
        <translation>Chưa có tài sản</translation>
    </message>
    <message>
        <source>Register assets after verification.</source>
        <translation>Ghi tài sản sau khi xác minh.</translation>
    </message>
    <message>
        <source>No money received yet</source>
        <translation>Chưa thu tiền</translation>
    </message>
    <message>
        <source>Record each receipt with its number and day.</source>
        <translation>Ghi từng phiếu thu với số và ngày.</translation>
    </message>
    <message>
        <source>No papers yet</source>
        <translation>Chưa có văn bản</translation>
    </message>
    <message>
        <source>Record the enforcement decision to start the clocks.</source>
        <translation>Ghi quyết định thi hành án để bắt đầu tính thời hạn.</translation>
    </message>
</context>
<context>
    <name>CasesScreen</name>
    <message>
        <source>Case</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Parties, subject</source>
        <translation>Đương sự, nội dung</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Left to enforce (đồng)</source>
        <translation>Còn phải thi hành (đồng)</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Chấp hành viên</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} kết quả</translation>
    </message>
    <message>
        <source>With these marks</source>
        <translation>Khớp đúng dấu</translation>
    </message>
    <message>
        <source>Without regard to marks</source>
        <translation>Khớp không dấu</translation>
    </message>
    <message>
        <source>of {amount}</source>
        <translation>trong {amount}</translation>
    </message>
    <message>
        <source>File number, name, subject</source>
        <translation>Số hồ sơ, tên đương sự, nội dung</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>{count} cases</source>
        <translation>{count} hồ sơ</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>open</source>
        <translation>mở</translation>
    </message>
    <message>
        <source>search</source>
        <translation>tìm</translation>
    </message>
    <message>
        <source>drop a condition</source>
        <translation>bỏ điều kiện</translation>
    </message>
    <message>
        <source>clear the search</source>
        <translation>xóa tìm</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Của tôi</translation>
    </message>
    <message>
        <source>Decision issued</source>
        <translation>Đã ra quyết định</translation>
    </message>
    <message>
        <source>No decision yet</source>
        <translation>Chưa ra quyết định</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>Năm {year}</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>Xem mọi hồ sơ</translation>
    </message>
    <message>
        <source>No case found</source>
        <translation>Không có hồ sơ nào khớp</translation>
    </message>
    <message>
        <source>Try fewer words, a file number such as 0231/2026, or drop a condition.</source>
        <translation>Thử ít chữ hơn, gõ số hồ sơ như 0231/2026, hoặc bỏ bớt điều kiện.</translation>
    </message>
    <message>
        <source>Take in a judgment</source>
        <translation>Tiếp nhận bản án</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>Chưa có hồ sơ nào</translation>
    </message>
    <message>
        <source>A case begins with a judgment taken in; it is listed here as soon as it is opened.</source>
        <translation>Hồ sơ bắt đầu từ bản án đã tiếp nhận; lập xong là có trong danh sách này.</translation>
    </message>
    <message>
        <source>{found} of {total} cases</source>
        <translation>{found} trong {total} hồ sơ</translation>
    </message>
</context>
<context>
    <name>ClockWorking</name>
    <message>
        <source>This rule is not confirmed: check it before you rely on it.</source>
        <translation>Quy tắc này chưa được xác nhận: hãy kiểm tra trước khi dựa vào.</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>I have written it down and put it in a safe place</source>
        <translation>Tôi đã chép ra giấy và cất nơi an toàn</translation>
    </message>
    <message>
        <source>This code is shown only now</source>
        <translation>Mã này chỉ hiện một lần, lúc này</translation>
    </message>
    <message>
        <source>It opens the data when every password is lost. Nobody else has it, not even the maker of the program. Write it on paper and seal it.</source>
        <translation>Mã mở được dữ liệu khi mất hết mật khẩu. Không ai khác có mã này, kể cả người làm ra phần mềm. Hãy chép ra giấy và niêm phong.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
</context>
<context>
    <name>CommuneEdit</name>
    <message>
        <source>type a part of the name</source>
        <translation>gõ một phần tên</translation>
    </message>
    <message>
        <source>Choose a commune from the list</source>
        <translation>Chọn xã, phường trong danh sách</translation>
    </message>
</context>
<context>
    <name>ComposeView</name>
    <message>
        <source>Session</source>
        <translation>Buổi làm việc</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Thỏa thuận</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Xác minh</translation>
    </message>
    <message>
        <source>Attempt of service</source>
        <translation>Lần tống đạt</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>Người nhận</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Mẫu</translation>
    </message>
    <message>
        <source>Date of the paper</source>
        <translation>Ngày văn bản</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Choose a form; the draft appears here.</source>
        <translation>Chọn mẫu; dự thảo hiện ở đây.</translation>
    </message>
    <message>
        <source>To the next one</source>
        <translation>Đến chỗ kế tiếp</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>Lưu dự thảo</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Phát hành</translation>
    </message>
    <message>
        <source>Fields of the form</source>
        <translation>Các mục của mẫu</translation>
    </message>
    <message>
        <source>Choose a form</source>
        <translation>Chọn mẫu</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to look at, in yellow</source>
        <translation>
            <numerusform>%n chỗ cần xem, tô vàng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) missing</source>
        <translation>
            <numerusform>thiếu %n mục</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConditionLine</name>
    <message>
        <source>met</source>
        <translation>đạt</translation>
    </message>
    <message>
        <source>to check</source>
        <translation>cần kiểm tra</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>chưa đạt</translation>
    </message>
</context>
<context>
    <name>ConditionsStep</name>
    <message>
        <source>Measure</source>
        <translation>Biện pháp</translation>
    </message>
    <message>
        <source>Conditions of the decision</source>
        <translation>Điều kiện ra quyết định</translation>
    </message>
    <message>
        <source>Coerce before the voluntary period is over, against dissipation</source>
        <translation>Cưỡng chế khi chưa hết thời hạn tự nguyện, để ngăn tẩu tán</translation>
    </message>
    <message>
        <source>Reason, as it stands in the decision</source>
        <translation>Lý do, ghi trong quyết định</translation>
    </message>
    <message>
        <source>Failed sessions to cite</source>
        <translation>Buổi hòa giải không thành để nêu</translation>
    </message>
    <message>
        <source>a ground to name, never a condition</source>
        <translation>là căn cứ nêu thêm, không phải điều kiện</translation>
    </message>
    <message>
        <source>{name} (no form yet)</source>
        <translation>{name} (chưa có mẫu)</translation>
    </message>
    <message>
        <source>{met} met · {refused} not met · {hints} to check</source>
        <translation>{met} đạt · {refused} chưa đạt · {hints} cần kiểm tra</translation>
    </message>
    <message>
        <source>Move to {day}</source>
        <translation>Chuyển sang {day}</translation>
    </message>
    <message>
        <source>Record service</source>
        <translation>Ghi tống đạt</translation>
    </message>
    <message>
        <source>Record verification</source>
        <translation>Ghi xác minh</translation>
    </message>
    <message>
        <source>Record a session</source>
        <translation>Ghi buổi làm việc</translation>
    </message>
    <message>
        <source>Register the asset</source>
        <translation>Ghi tài sản</translation>
    </message>
    <message>
        <source>Make the paper</source>
        <translation>Lập văn bản</translation>
    </message>
    <message>
        <source>Record the paper</source>
        <translation>Ghi văn bản</translation>
    </message>
    <message>
        <source>Go and mend it</source>
        <translation>Đến chỗ cần bổ sung</translation>
    </message>
</context>
<context>
    <name>ContentStep</name>
    <message>
        <source>Duties to be enforced by it</source>
        <translation>Nghĩa vụ được cưỡng chế</translation>
    </message>
    <message>
        <source>Assets it touches</source>
        <translation>Tài sản bị cưỡng chế</translation>
    </message>
    <message>
        <source>Amount to deduct</source>
        <translation>Số tiền khấu trừ</translation>
    </message>
    <message>
        <source>Estimated costs</source>
        <translation>Chi phí dự kiến</translation>
    </message>
    <message>
        <source>Day of the coercion</source>
        <translation>Ngày cưỡng chế</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Forces are called in to protect the coercion</source>
        <translation>Có huy động lực lượng bảo vệ cưỡng chế</translation>
    </message>
    <message>
        <source>Fields of the form</source>
        <translation>Các mục của mẫu</translation>
    </message>
    <message>
        <source>Recorded elsewhere in the case: {names}</source>
        <translation>Ghi ở chỗ khác trong hồ sơ: {names}</translation>
    </message>
</context>
<context>
    <name>ContentsCard</name>
    <message>
        <source>Fill in</source>
        <translation>Điền thêm</translation>
    </message>
    <message>
        <source>Required content: {there} of {all}</source>
        <translation>Nội dung bắt buộc: {there} trên {all}</translation>
    </message>
    <message>
        <source>Art. 36.2 Law 106, Art. 14 Decree 152</source>
        <translation>Đ. 36.2 Luật 106, Đ. 14 NĐ 152</translation>
    </message>
    <message>
        <source>Not yet: {part}</source>
        <translation>Chưa có: {part}</translation>
    </message>
    <message>
        <source>time, place</source>
        <translation>thời gian, địa điểm</translation>
    </message>
    <message>
        <source>people</source>
        <translation>người tham gia</translation>
    </message>
    <message>
        <source>content</source>
        <translation>nội dung</translation>
    </message>
    <message>
        <source>term</source>
        <translation>thời hạn</translation>
    </message>
    <message>
        <source>consequence</source>
        <translation>hậu quả</translation>
    </message>
    <message>
        <source>fee and costs</source>
        <translation>phí, chi phí</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>dd/mm/yyyy</translation>
    </message>
    <message>
        <source>The calendar has no such day</source>
        <translation>Lịch không có ngày này</translation>
    </message>
    <message>
        <source>Write day/month/year, such as 23/11/2026</source>
        <translation>Ghi ngày/tháng/năm, như 23/11/2026</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Monday</source>
        <translation>thứ Hai</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>thứ Ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>thứ Tư</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>thứ Năm</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>thứ Sáu</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>thứ Bảy</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ nhật</translation>
    </message>
</context>
<context>
    <name>DecisionFoot</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>Lưu dự thảo</translation>
    </message>
</context>
<context>
    <name>DecisionScreen</name>
    <message>
        <source>Compulsory decision</source>
        <translation>Quyết định cưỡng chế</translation>
    </message>
    <message>
        <source>case {number} · {name}</source>
        <translation>hồ sơ {number} · {name}</translation>
    </message>
    <message>
        <source>next gap</source>
        <translation>chỗ trống kế tiếp</translation>
    </message>
    <message>
        <source>why</source>
        <translation>vì sao</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>bước tiếp</translation>
    </message>
    <message>
        <source>save the draft</source>
        <translation>lưu dự thảo</translation>
    </message>
    <message>
        <source>fold the page</source>
        <translation>gập trang</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Điều kiện</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Nơi nhận</translation>
    </message>
    <message>
        <source>Number and signature</source>
        <translation>Số và chữ ký</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>There is no form for this measure yet.</source>
        <translation>Chưa có mẫu cho biện pháp này.</translation>
    </message>
    <message>
        <source>To the next one</source>
        <translation>Đến chỗ kế tiếp</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to look at, in yellow</source>
        <translation>
            <numerusform>%n chỗ cần xem, tô vàng</numerusform>
        </translation>
    </message>
    <message>
        <source>Not yet: there is no form for this measure</source>
        <translation>Chưa được: chưa có mẫu cho biện pháp này</translation>
    </message>
    <message numerus="yes">
        <source>Not yet: %n condition(s) not met</source>
        <translation>
            <numerusform>Chưa được: %n điều kiện chưa đạt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not yet: %n field(s) missing</source>
        <translation>
            <numerusform>Chưa được: thiếu %n mục</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>Tiếp: {step}</translation>
    </message>
    <message>
        <source>The draft is kept on this computer.</source>
        <translation>Dự thảo được giữ trên máy này.</translation>
    </message>
    <message>
        <source>The decision is issued.</source>
        <translation>Quyết định đã ban hành.</translation>
    </message>
</context>
<context>
    <name>DiaryPage</name>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Buổi làm việc</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Thu chi</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Ghi</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Nhật ký</translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message>
        <source>Open the case</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>judgment debtor</source>
        <translation>người phải thi hành án</translation>
    </message>
    <message>
        <source>judgment creditor</source>
        <translation>người được thi hành án</translation>
    </message>
    <message>
        <source>To enforce</source>
        <translation>Phải thi hành</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Đã thu</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Còn lại</translation>
    </message>
    <message>
        <source>Why this is due</source>
        <translation>Vì sao có việc này</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>Hồ sơ {number}</translation>
    </message>
</context>
<context>
    <name>EnrolCard</name>
    <message>
        <source>This office does not know its province yet</source>
        <translation>Phòng chưa kết nối với tỉnh</translation>
    </message>
    <message>
        <source>Read the card that the province gave you. Compare its fingerprint by telephone, then take the request file to the province.</source>
        <translation>Đọc thẻ do tỉnh cấp. Đối chiếu dấu vân tay qua điện thoại rồi gửi tệp đề nghị lên tỉnh.</translation>
    </message>
    <message>
        <source>Read the card of the province</source>
        <translation>Đọc thẻ của tỉnh</translation>
    </message>
</context>
<context>
    <name>FactEditors</name>
    <message>
        <source>Asset</source>
        <translation>Tài sản</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>Quyền sử dụng đất</translation>
    </message>
    <message>
        <source>House, building</source>
        <translation>Nhà, công trình</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Phương tiện</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Shares, contributed capital</source>
        <translation>Cổ phần, vốn góp</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Chủ sở hữu</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Mô tả</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Thửa</translation>
    </message>
    <message>
        <source>Map sheet</source>
        <translation>Tờ bản đồ</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Diện tích</translation>
    </message>
    <message>
        <source>Type of land</source>
        <translation>Loại đất</translation>
    </message>
    <message>
        <source>Certificate serial</source>
        <translation>Số phát hành giấy chứng nhận</translation>
    </message>
    <message>
        <source>Book number</source>
        <translation>Số vào sổ</translation>
    </message>
    <message>
        <source>Area on the certificate</source>
        <translation>Diện tích theo giấy chứng nhận</translation>
    </message>
    <message>
        <source>Houses, trees, works on the land</source>
        <translation>Nhà, cây, công trình trên đất</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Số tài khoản</translation>
    </message>
    <message>
        <source>Account holder</source>
        <translation>Chủ tài khoản</translation>
    </message>
    <message>
        <source>Bank, keeper</source>
        <translation>Ngân hàng, nơi giữ</translation>
    </message>
    <message>
        <source>Address now</source>
        <translation>Địa chỉ hiện nay</translation>
    </message>
    <message>
        <source>Address before 1 July 2025</source>
        <translation>Địa chỉ trước 01/7/2025</translation>
    </message>
    <message>
        <source>Mortgaged to</source>
        <translation>Thế chấp tại</translation>
    </message>
    <message>
        <source>Draw up compulsory decision</source>
        <translation>Lập quyết định cưỡng chế</translation>
    </message>
    <message>
        <source>Verification of means</source>
        <translation>Xác minh điều kiện thi hành án</translation>
    </message>
    <message>
        <source>Person verified</source>
        <translation>Người được xác minh</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Who gave the information, one per line</source>
        <translation>Người cung cấp thông tin, mỗi người một dòng</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Nội dung xác minh</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Tài sản</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Thu nhập</translation>
    </message>
    <message>
        <source>Family, residence</source>
        <translation>Gia đình, nơi ở</translation>
    </message>
    <message>
        <source>Land: planning, conditions of transfer</source>
        <translation>Đất: quy hoạch, điều kiện chuyển nhượng</translation>
    </message>
    <message>
        <source>Draw up the minutes</source>
        <translation>Lập biên bản</translation>
    </message>
    <message>
        <source>Money received</source>
        <translation>Tiền thu</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>Số phiếu thu</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Người khác</translation>
    </message>
    <message>
        <source>Name of the payer</source>
        <translation>Tên người nộp</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Hình thức nộp</translation>
    </message>
    <message>
        <source>For the obligation</source>
        <translation>Cho nghĩa vụ</translation>
    </message>
    <message>
        <source>Under the agreement</source>
        <translation>Theo thỏa thuận</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Another fact</source>
        <translation>Sự kiện khác</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>type a part of the name</source>
        <translation>gõ một phần tên</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Person concerned</source>
        <translation>Người liên quan</translation>
    </message>
    <message>
        <source>Paper concerned</source>
        <translation>Văn bản liên quan</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>Nguồn tin</translation>
    </message>
    <message>
        <source>Service of a paper</source>
        <translation>Tống đạt văn bản</translation>
    </message>
    <message>
        <source>Another person, a body</source>
        <translation>Người khác, cơ quan</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Served on</source>
        <translation>Người được tống đạt</translation>
    </message>
    <message>
        <source>Name of the addressee</source>
        <translation>Tên người nhận</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Phương thức</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>Người tống đạt</translation>
    </message>
    <message>
        <source>Taken by, with relation</source>
        <translation>Người nhận thay, quan hệ</translation>
    </message>
    <message>
        <source>Proof: minutes, slip, reference</source>
        <translation>Chứng cứ: biên bản, phiếu báo, số hiệu</translation>
    </message>
    <message>
        <source>Scan of the proof</source>
        <translation>Bản quét chứng cứ</translation>
    </message>
    <message>
        <source>Reason of the refusal</source>
        <translation>Lý do từ chối nhận</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Người làm chứng</translation>
    </message>
    <message>
        <source>Paper of another body</source>
        <translation>Văn bản của cơ quan khác</translation>
    </message>
    <message>
        <source>Kind of paper</source>
        <translation>Loại văn bản</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Nơi ban hành</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Ngày văn bản</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Bản quét</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Position of the signer</source>
        <translation>Chức vụ người ký</translation>
    </message>
    <message>
        <source>Record its service</source>
        <translation>Ghi việc tống đạt</translation>
    </message>
    <message>
        <source>Attached file</source>
        <translation>Tệp đính kèm</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>PDF, JPEG, PNG, DOCX or XLSX</source>
        <translation>PDF, JPEG, PNG, DOCX hoặc XLSX</translation>
    </message>
    <message>
        <source>Officer of the case</source>
        <translation>Chấp hành viên của hồ sơ</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Chấp hành viên</translation>
    </message>
    <message>
        <source>Reason of the change</source>
        <translation>Lý do thay đổi</translation>
    </message>
</context>
<context>
    <name>FactScreen</name>
    <message>
        <source>Record</source>
        <translation>Ghi</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>case {file}</source>
        <translation>hồ sơ {file}</translation>
    </message>
    <message>
        <source>record</source>
        <translation>ghi</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>ô kế tiếp</translation>
    </message>
    <message>
        <source>next fault</source>
        <translation>lỗi kế tiếp</translation>
    </message>
    <message>
        <source>back</source>
        <translation>quay lại</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Chọn tệp</translation>
    </message>
    <message>
        <source>Recorded: {fact}</source>
        <translation>Đã ghi: {fact}</translation>
    </message>
    <message>
        <source>Record another</source>
        <translation>Ghi tiếp</translation>
    </message>
    <message>
        <source>To the case</source>
        <translation>Về hồ sơ</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>FieldForm</name>
    <message>
        <source>This must be filled in</source>
        <translation>Mục này phải điền</translation>
    </message>
</context>
<context>
    <name>FileEdit</name>
    <message>
        <source>Enter: choose a file</source>
        <translation>Enter: chọn tệp</translation>
    </message>
</context>
<context>
    <name>FirstRunScreen</name>
    <message>
        <source>The provincial agency</source>
        <translation>Cơ quan THADS tỉnh</translation>
    </message>
    <message>
        <source>Decisions are issued in its name; the letterhead stands at the top left of each paper.</source>
        <translation>Quyết định ban hành dưới tên cơ quan này; tiêu đề in ở góc trên bên trái mỗi văn bản.</translation>
    </message>
    <message>
        <source>The regional office</source>
        <translation>Phòng THADS khu vực</translation>
    </message>
    <message>
        <source>The office that works with this program; minutes and invitations bear its letterhead.</source>
        <translation>Phòng dùng phần mềm này; biên bản, giấy mời mang tiêu đề của phòng.</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Mục đích</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Phòng</translation>
    </message>
    <message>
        <source>First person</source>
        <translation>Người đầu tiên</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>First run of CJE Desktop</source>
        <translation>Thiết lập CJE Desktop lần đầu</translation>
    </message>
    <message>
        <source>Choose the backup</source>
        <translation>Chọn bản sao lưu</translation>
    </message>
    <message>
        <source>To the sign-in</source>
        <translation>Đến màn hình đăng nhập</translation>
    </message>
    <message>
        <source>Write the code down first</source>
        <translation>Hãy chép mã ra giấy trước</translation>
    </message>
    <message>
        <source>Restore the backup</source>
        <translation>Khôi phục bản sao lưu</translation>
    </message>
    <message>
        <source>Make the agency</source>
        <translation>Lập dữ liệu của tỉnh</translation>
    </message>
    <message>
        <source>Make the office</source>
        <translation>Lập dữ liệu của phòng</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Making keys and store; this takes some seconds.</source>
        <translation>Đang tạo khóa và kho dữ liệu, mất vài giây.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Keys of this screen</source>
        <translation>Phím của màn hình này</translation>
    </message>
    <message>
        <source>Keys that work everywhere</source>
        <translation>Phím dùng ở mọi nơi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>find anything</source>
        <translation>tìm hồ sơ, người, lệnh</translation>
    </message>
    <message>
        <source>do the one main thing</source>
        <translation>làm việc chính của màn hình</translation>
    </message>
    <message>
        <source>tabs and groups</source>
        <translation>thẻ, nhóm</translation>
    </message>
    <message>
        <source>next gap or error</source>
        <translation>chỗ trống, chỗ sai kế tiếp</translation>
    </message>
    <message>
        <source>next pane</source>
        <translation>khung kế tiếp</translation>
    </message>
    <message>
        <source>why this date</source>
        <translation>vì sao có ngày này</translation>
    </message>
    <message>
        <source>new fact</source>
        <translation>ghi việc mới</translation>
    </message>
    <message>
        <source>save</source>
        <translation>lưu</translation>
    </message>
    <message>
        <source>print</source>
        <translation>in</translation>
    </message>
    <message>
        <source>export</source>
        <translation>xuất</translation>
    </message>
    <message>
        <source>the screen before</source>
        <translation>màn hình trước</translation>
    </message>
    <message>
        <source>step back</source>
        <translation>lùi một bước</translation>
    </message>
    <message>
        <source>lock the window</source>
        <translation>khóa màn hình</translation>
    </message>
    <message>
        <source>this map</source>
        <translation>bảng phím này</translation>
    </message>
</context>
<context>
    <name>InstalmentPlan</name>
    <message>
        <source>Instalment</source>
        <translation>Kỳ trả</translation>
    </message>
    <message>
        <source>Payment plan</source>
        <translation>Lịch trả dần</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Amount (đồng)</source>
        <translation>Số tiền (đồng)</translation>
    </message>
    <message>
        <source>Left (đồng)</source>
        <translation>Còn lại (đồng)</translation>
    </message>
    <message>
        <source>Due day of instalment {number}</source>
        <translation>Ngày trả kỳ {number}</translation>
    </message>
    <message>
        <source>Amount of instalment {number}</source>
        <translation>Số tiền kỳ {number}</translation>
    </message>
    <message>
        <source>Take instalment {number} out</source>
        <translation>Bỏ kỳ {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n instalment(s)</source>
        <translation>
            <numerusform>%n kỳ</numerusform>
        </translation>
    </message>
    <message>
        <source>meets the duty</source>
        <translation>khớp nghĩa vụ</translation>
    </message>
    <message>
        <source>short by {amount}</source>
        <translation>thiếu {amount}</translation>
    </message>
    <message>
        <source>over by {amount}</source>
        <translation>thừa {amount}</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>Add a party</source>
        <translation>Thêm đương sự</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>Dán bảng</translation>
    </message>
    <message>
        <source>Add an obligation</source>
        <translation>Thêm nghĩa vụ</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Đương sự</translation>
    </message>
    <message>
        <source>Obligations</source>
        <translation>Nghĩa vụ</translation>
    </message>
</context>
<context>
    <name>IntakeScreen</name>
    <message>
        <source>Continue the draft</source>
        <translation>Làm tiếp bản nháp</translation>
    </message>
    <message>
        <source>An intake was begun and not finished</source>
        <translation>Có một lượt tiếp nhận đang làm dở</translation>
    </message>
    <message>
        <source>Typing something new replaces it.</source>
        <translation>Gõ nội dung mới sẽ thay bản nháp này.</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>judgment, parties, obligations</source>
        <translation>bản án, đương sự, nghĩa vụ</translation>
    </message>
    <message>
        <source>open the case</source>
        <translation>mở hồ sơ</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>ô kế tiếp</translation>
    </message>
    <message>
        <source>next fault</source>
        <translation>lỗi kế tiếp</translation>
    </message>
    <message>
        <source>compare persons</source>
        <translation>so sánh người</translation>
    </message>
    <message>
        <source>another person</source>
        <translation>người khác</translation>
    </message>
    <message>
        <source>add a party</source>
        <translation>thêm đương sự</translation>
    </message>
    <message>
        <source>add an obligation</source>
        <translation>thêm nghĩa vụ</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Đã giữ bản nháp</translation>
    </message>
    <message>
        <source>Copy the rows in the sheet, then paste here.</source>
        <translation>Chép các dòng trong bảng tính rồi dán vào đây.</translation>
    </message>
    <message>
        <source>Nothing is copied</source>
        <translation>Chưa chép gì</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation>Đang đọc bảng</translation>
    </message>
    <message>
        <source>Case {file} is open</source>
        <translation>Đã mở hồ sơ {file}</translation>
    </message>
</context>
<context>
    <name>IntakeWords</name>
    <message>
        <source>Judgment creditor</source>
        <translation>Người được thi hành án</translation>
    </message>
    <message>
        <source>Judgment debtor</source>
        <translation>Người phải thi hành án</translation>
    </message>
    <message>
        <source>Related person</source>
        <translation>Người có quyền lợi, nghĩa vụ liên quan</translation>
    </message>
    <message>
        <source>Mr</source>
        <translation>Ông</translation>
    </message>
    <message>
        <source>Ms</source>
        <translation>Bà</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Tổ chức</translation>
    </message>
    <message>
        <source>On request</source>
        <translation>Theo yêu cầu</translation>
    </message>
    <message>
        <source>Own initiative</source>
        <translation>Chủ động</translation>
    </message>
    <message>
        <source>Pay money</source>
        <translation>Trả tiền</translation>
    </message>
    <message>
        <source>Hand over a thing</source>
        <translation>Giao vật, tài sản</translation>
    </message>
    <message>
        <source>Do or not do</source>
        <translation>Làm hoặc không làm việc</translation>
    </message>
</context>
<context>
    <name>IssueStep</name>
    <message>
        <source>Choose who signs</source>
        <translation>Chọn người ký</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Mẫu</translation>
    </message>
    <message>
        <source>Measure under</source>
        <translation>Biện pháp theo</translation>
    </message>
    <message>
        <source>Issue the decision</source>
        <translation>Ban hành quyết định</translation>
    </message>
    <message>
        <source>Date of the decision</source>
        <translation>Ngày quyết định</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>Issuing takes the next number and freezes the paper</source>
        <translation>Ban hành sẽ lấy số tiếp theo và khóa văn bản</translation>
    </message>
    <message>
        <source>A mistake is then mended only by a new decision.</source>
        <translation>Sau đó chỉ sửa sai bằng quyết định mới.</translation>
    </message>
</context>
<context>
    <name>IssuedView</name>
    <message>
        <source>Issued</source>
        <translation>Đã phát hành</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Chỉ ở máy này</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Lưu PDF…</translation>
    </message>
    <message>
        <source>Record the signature…</source>
        <translation>Ghi việc ký…</translation>
    </message>
    <message>
        <source>Record service</source>
        <translation>Ghi tống đạt</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Số trang</translation>
    </message>
</context>
<context>
    <name>JudgmentForm</name>
    <message>
        <source>Enforcement begins</source>
        <translation>Thi hành</translation>
    </message>
    <message>
        <source>Kind of judgment</source>
        <translation>Loại bản án, quyết định</translation>
    </message>
    <message>
        <source>Judgment number</source>
        <translation>Số bản án, quyết định</translation>
    </message>
    <message>
        <source>Judged on</source>
        <translation>Ngày tuyên</translation>
    </message>
    <message>
        <source>Court</source>
        <translation>Tòa án, cơ quan ra bản án</translation>
    </message>
    <message>
        <source>Effective on</source>
        <translation>Có hiệu lực ngày</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Nhận ngày</translation>
    </message>
    <message>
        <source>File opened on</source>
        <translation>Ngày lập hồ sơ</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Chấp hành viên</translation>
    </message>
    <message>
        <source>assign later</source>
        <translation>phân công sau</translation>
    </message>
    <message>
        <source>Request received on</source>
        <translation>Ngày nhận đơn</translation>
    </message>
    <message>
        <source>Request came by</source>
        <translation>Hình thức yêu cầu</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Người yêu cầu</translation>
    </message>
    <message>
        <source>the first creditor</source>
        <translation>người được thi hành án thứ nhất</translation>
    </message>
    <message>
        <source>What it is about, in one line</source>
        <translation>Nội dung tóm tắt, một dòng</translation>
    </message>
</context>
<context>
    <name>KindPage</name>
    <message>
        <source>What is this computer for?</source>
        <translation>Máy này dùng cho đơn vị nào?</translation>
    </message>
    <message>
        <source>A regional office registers judgments, opens cases, holds sessions and issues papers.</source>
        <translation>Phòng khu vực tiếp nhận bản án, lập hồ sơ, tổ chức đối thoại và ban hành văn bản.</translation>
    </message>
    <message>
        <source>A provincial agency reads in the bundles of its offices and acknowledges them.</source>
        <translation>Cơ quan THADS tỉnh nhận gói của các phòng và gửi lại biên nhận.</translation>
    </message>
    <message>
        <source>A backup of this program is put in place. Its key file (.keyslots.json) lies beside it.</source>
        <translation>Đưa một bản sao lưu của phần mềm này vào sử dụng. Tệp khóa (.keyslots.json) nằm cạnh bản sao lưu.</translation>
    </message>
    <message>
        <source>Regional office</source>
        <translation>Phòng khu vực</translation>
    </message>
    <message>
        <source>Provincial agency</source>
        <translation>THADS tỉnh</translation>
    </message>
    <message>
        <source>From a backup</source>
        <translation>Từ bản sao lưu</translation>
    </message>
    <message>
        <source>Choose the backup…</source>
        <translation>Chọn bản sao lưu…</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Bản sao lưu</translation>
    </message>
    <message>
        <source>Name to sign in with</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
</context>
<context>
    <name>LineForm</name>
    <message>
        <source>Remove this obligation</source>
        <translation>Bỏ nghĩa vụ này</translation>
    </message>
    <message>
        <source>Obligation</source>
        <translation>Nghĩa vụ</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>Interest for late payment, as judged</source>
        <translation>Lãi chậm thi hành theo bản án</translation>
    </message>
    <message>
        <source>For the State budget</source>
        <translation>Nộp ngân sách nhà nước</translation>
    </message>
    <message>
        <source>Obligation {number}</source>
        <translation>Nghĩa vụ {number}</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Party or fault</source>
        <translation>Đương sự hoặc lỗi</translation>
    </message>
    <message>
        <source>Take the table away</source>
        <translation>Bỏ bảng này</translation>
    </message>
    <message>
        <source>Persons of the same name were compared: they are others</source>
        <translation>Đã so sánh người trùng tên: là người khác</translation>
    </message>
    <message>
        <source>Not taken: {faults} faults in {count} rows. Mend the sheet and paste it again.</source>
        <translation>Chưa nhận: {faults} lỗi trong {count} dòng. Sửa bảng tính rồi dán lại.</translation>
    </message>
    <message>
        <source>{count} parties from the table</source>
        <translation>{count} đương sự từ bảng</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Practice</source>
        <translation>Tập huấn</translation>
    </message>
    <message>
        <source>Find a case, a person, a command</source>
        <translation>Tìm hồ sơ, người, lệnh</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>mọi phím</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Tỉnh</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation>Hòa giải</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Đồng bộ</translation>
    </message>
    <message>
        <source>The screen before</source>
        <translation>Màn hình trước</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>Khóa màn hình</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>Sao lưu vào</translation>
    </message>
    <message>
        <source>The backup was made, opened again and checked.</source>
        <translation>Đã sao lưu, mở lại và kiểm tra xong.</translation>
    </message>
    <message>
        <source>Backed up {moment}</source>
        <translation>Sao lưu {moment}</translation>
    </message>
    <message>
        <source>No backup from this window yet</source>
        <translation>Chưa sao lưu từ máy này</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Ngoại tuyến</translation>
    </message>
    <message>
        <source>Offline · everything is saved</source>
        <translation>Ngoại tuyến · mọi việc đã lưu</translation>
    </message>
    <message>
        <source>{count} not sent</source>
        <translation>{count} chưa gửi</translation>
    </message>
    <message>
        <source>{count} changes not sent</source>
        <translation>{count} thay đổi chưa gửi tỉnh</translation>
    </message>
</context>
<context>
    <name>MoneyEdit</name>
    <message>
        <source>The amount must be a whole number of đồng</source>
        <translation>Số tiền phải là số nguyên đồng</translation>
    </message>
    <message>
        <source>Write an amount such as 1.234.567, 48,25 tr or 2 tỷ</source>
        <translation>Ghi số tiền như 1.234.567, 48,25 tr hoặc 2 tỷ</translation>
    </message>
</context>
<context>
    <name>NextBundle</name>
    <message>
        <source>Read a receipt</source>
        <translation>Đọc biên nhận</translation>
    </message>
    <message>
        <source>Send everything again from the beginning</source>
        <translation>Gửi lại toàn bộ từ đầu</translation>
    </message>
    <message>
        <source>Bundle {number} for {province}</source>
        <translation>Gói {number} gửi {province}</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) the province does not hold yet.</source>
        <translation>
            <numerusform>%n thay đổi tỉnh chưa có.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the file to a USB stick or send it by e-mail.</source>
        <translation>Chép tệp vào USB hoặc gửi thư điện tử.</translation>
    </message>
    <message>
        <source>The province holds everything that is here.</source>
        <translation>Tỉnh đã có đủ dữ liệu ở đây.</translation>
    </message>
    <message>
        <source>Make bundle {number}</source>
        <translation>Lập gói {number}</translation>
    </message>
    <message>
        <source>There is nothing new to send</source>
        <translation>Không có gì mới để gửi</translation>
    </message>
</context>
<context>
    <name>NotHeldDialog</name>
    <message>
        <source>Why was the session not held?</source>
        <translation>Vì sao buổi làm việc không diễn ra?</translation>
    </message>
    <message>
        <source>Reason, as it is kept in the log</source>
        <translation>Lý do, ghi vào sổ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Ghi</translation>
    </message>
    <message>
        <source>The reason is missing</source>
        <translation>Còn thiếu lý do</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>Draft</source>
        <translation>Dự thảo</translation>
    </message>
    <message>
        <source>No page yet</source>
        <translation>Chưa có trang nào</translation>
    </message>
    <message>
        <source>page {page} of {total}</source>
        <translation>trang {page}/{total}</translation>
    </message>
</context>
<context>
    <name>PaperScreen</name>
    <message>
        <source>New paper</source>
        <translation>Văn bản mới</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>case {number}</source>
        <translation>hồ sơ {number}</translation>
    </message>
    <message>
        <source>next gap</source>
        <translation>chỗ trống kế tiếp</translation>
    </message>
    <message>
        <source>save the draft</source>
        <translation>lưu dự thảo</translation>
    </message>
    <message>
        <source>fold the page</source>
        <translation>gập trang</translation>
    </message>
    <message>
        <source>issue</source>
        <translation>phát hành</translation>
    </message>
    <message>
        <source>print</source>
        <translation>in</translation>
    </message>
    <message>
        <source>save as PDF</source>
        <translation>lưu PDF</translation>
    </message>
    <message>
        <source>The signature is recorded.</source>
        <translation>Đã ghi việc ký.</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Đã lưu: {path}</translation>
    </message>
    <message>
        <source>Sent to the printer: {title}</source>
        <translation>Đã gửi máy in: {title}</translation>
    </message>
    <message>
        <source>The draft is kept on this computer.</source>
        <translation>Dự thảo được giữ trên máy này.</translation>
    </message>
    <message>
        <source>The paper is issued.</source>
        <translation>Văn bản đã phát hành.</translation>
    </message>
</context>
<context>
    <name>PapersScreen</name>
    <message>
        <source>Number</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Legal state</source>
        <translation>Tình trạng pháp lý</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Nơi đến</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>chưa có số</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Ngày lấy số</translation>
    </message>
    <message>
        <source>Paper, or why it was cancelled</source>
        <translation>Văn bản, hoặc lý do hủy số</translation>
    </message>
    <message>
        <source>Cancelled: {reason}</source>
        <translation>Đã hủy: {reason}</translation>
    </message>
    <message>
        <source>no paper</source>
        <translation>chưa có văn bản</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Mẫu</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Dãy số</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Nơi ban hành</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>province</source>
        <translation>tỉnh</translation>
    </message>
    <message>
        <source>regional office</source>
        <translation>phòng khu vực</translation>
    </message>
    <message>
        <source>head</source>
        <translation>thủ trưởng</translation>
    </message>
    <message>
        <source>officer</source>
        <translation>Chấp hành viên</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Sổ văn bản</translation>
    </message>
    <message>
        <source>Forms in force</source>
        <translation>Mẫu có hiệu lực</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Sổ</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>open</source>
        <translation>mở</translation>
    </message>
    <message>
        <source>list</source>
        <translation>danh sách</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Cancel the number…</source>
        <translation>Hủy số…</translation>
    </message>
    <message>
        <source>No papers yet</source>
        <translation>Chưa có văn bản</translation>
    </message>
    <message>
        <source>Papers drawn up in a case are listed here.</source>
        <translation>Văn bản lập trong hồ sơ được liệt kê ở đây.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s)</source>
        <translation>
            <numerusform>%n số</numerusform>
        </translation>
    </message>
    <message>
        <source>{used} taken, {left} left in the block</source>
        <translation>đã lấy {used}, còn {left} trong khối</translation>
    </message>
</context>
<context>
    <name>PartyForm</name>
    <message>
        <source>Known already</source>
        <translation>Đã có trong dữ liệu</translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation>Không phải người này</translation>
    </message>
    <message>
        <source>Remove this party</source>
        <translation>Bỏ đương sự này</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Address as</source>
        <translation>Xưng hô</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Sinh</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>House, street, hamlet</source>
        <translation>Số nhà, đường, thôn</translation>
    </message>
    <message>
        <source>Commune, ward</source>
        <translation>Xã, phường</translation>
    </message>
    <message>
        <source>Party {number}</source>
        <translation>Đương sự {number}</translation>
    </message>
</context>
<context>
    <name>PendingCard</name>
    <message>
        <source>What this bundle sends</source>
        <translation>Nội dung gói này</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Không có gì chờ gửi</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Present</source>
        <translation>Có mặt</translation>
    </message>
    <message>
        <source>Represented</source>
        <translation>Có người đại diện</translation>
    </message>
    <message>
        <source>Absent, invited</source>
        <translation>Vắng, đã mời</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Vắng mặt</translation>
    </message>
    <message>
        <source>Presence of {name}</source>
        <translation>Sự có mặt của {name}</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Đã ký</translation>
    </message>
    <message>
        <source>{name} has signed</source>
        <translation>{name} đã ký</translation>
    </message>
    <message>
        <source>What {name} said</source>
        <translation>Ý kiến của {name}</translation>
    </message>
    <message>
        <source>Take {name} off the list</source>
        <translation>Bỏ {name} khỏi danh sách</translation>
    </message>
    <message>
        <source>Why not signed</source>
        <translation>Lý do không ký</translation>
    </message>
    <message>
        <source>Why {name} did not sign</source>
        <translation>Lý do {name} không ký</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Ý kiến</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
</context>
<context>
    <name>ProvinceScreen</name>
    <message>
        <source>Office</source>
        <translation>Phòng</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Last bundle</source>
        <translation>Gói gần nhất</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>%n computer(s)</source>
        <translation>%n máy</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>%n transaction(s) wait</source>
        <translation>%n giao dịch đang chờ</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Chưa gửi gì</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Đầy đủ</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>Các phòng</translation>
    </message>
    <message>
        <source>Exchange with the offices</source>
        <translation>Đồng bộ với các phòng</translation>
    </message>
    <message numerus="yes">
        <source>%n office(s)</source>
        <translation>
            <numerusform>%n phòng</numerusform>
        </translation>
    </message>
    <message>
        <source>read a bundle</source>
        <translation>đọc gói</translation>
    </message>
    <message>
        <source>make the receipt</source>
        <translation>lập biên nhận</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>Read a bundle</source>
        <translation>Đọc gói</translation>
    </message>
    <message>
        <source>Make the receipt</source>
        <translation>Lập biên nhận</translation>
    </message>
    <message>
        <source>Accept an office…</source>
        <translation>Chấp nhận phòng…</translation>
    </message>
    <message>
        <source>Write our card…</source>
        <translation>Ghi thẻ của tỉnh…</translation>
    </message>
    <message>
        <source>Fingerprint of our card, to be read out to the offices</source>
        <translation>Dấu vân tay thẻ của tỉnh, để đọc cho các phòng</translation>
    </message>
    <message>
        <source>Choose an office first</source>
        <translation>Hãy chọn phòng trước</translation>
    </message>
    <message>
        <source>Bundle of an office</source>
        <translation>Gói của phòng</translation>
    </message>
    <message>
        <source>Reading the bundle</source>
        <translation>Đang đọc gói</translation>
    </message>
    <message>
        <source>Where to write the receipt</source>
        <translation>Nơi ghi biên nhận</translation>
    </message>
    <message>
        <source>Writing the receipt</source>
        <translation>Đang ghi biên nhận</translation>
    </message>
    <message>
        <source>Request of an office</source>
        <translation>Tệp đề nghị của phòng</translation>
    </message>
    <message>
        <source>Was the fingerprint compared with the office?</source>
        <translation>Đã đối chiếu dấu vân tay với phòng chưa?</translation>
    </message>
    <message>
        <source>From now on bundles signed with the keys in {file} are accepted.</source>
        <translation>Từ nay chấp nhận gói ký bằng khóa trong {file}.</translation>
    </message>
    <message>
        <source>Accept the office</source>
        <translation>Chấp nhận phòng</translation>
    </message>
    <message>
        <source>Compare first</source>
        <translation>Đối chiếu trước</translation>
    </message>
    <message>
        <source>Where to write our card</source>
        <translation>Nơi ghi thẻ của tỉnh</translation>
    </message>
    <message numerus="yes">
        <source>{sender}: %n new transaction(s)</source>
        <translation>
            <numerusform>{sender}: %n giao dịch mới</numerusform>
        </translation>
    </message>
    <message>
        <source>{sender}: this bundle was read before, nothing is new</source>
        <translation>{sender}: gói này đã đọc, không có gì mới</translation>
    </message>
    <message numerus="yes">
        <source>%n transaction(s) wait for an earlier bundle.</source>
        <translation>
            <numerusform>%n giao dịch chờ gói trước.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) wait for a decision.</source>
        <translation>
            <numerusform>%n phiếu chờ quyết định.</numerusform>
        </translation>
    </message>
    <message>
        <source>The receipt is written</source>
        <translation>Đã ghi biên nhận</translation>
    </message>
    <message>
        <source>Office {code} is accepted</source>
        <translation>Đã chấp nhận phòng {code}</translation>
    </message>
    <message>
        <source>Our card is written</source>
        <translation>Đã ghi thẻ của tỉnh</translation>
    </message>
    <message>
        <source>Reading: signature, check sums, content</source>
        <translation>Đang đọc: chữ ký, mã kiểm, nội dung</translation>
    </message>
    <message>
        <source>Taking the content over</source>
        <translation>Đang nhận nội dung</translation>
    </message>
    <message>
        <source>Writing the receipt, then reading it back</source>
        <translation>Đang ghi biên nhận rồi đọc lại</translation>
    </message>
    <message>
        <source>Summing up the rows of the office</source>
        <translation>Đang cộng số liệu của phòng</translation>
    </message>
    <message>
        <source>Stopped; nothing was taken over</source>
        <translation>Đã dừng; chưa nhận gì</translation>
    </message>
</context>
<context>
    <name>RecipientsStep</name>
    <message>
        <source>Recipients as printed</source>
        <translation>Nơi nhận như khi in</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Cỡ tệp</translation>
    </message>
    <message>
        <source>Check sum</source>
        <translation>Mã kiểm</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Found</source>
        <translation>Tìm thấy</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer words, or a number.</source>
        <translation>Không tìm thấy. Thử ít chữ hơn, hoặc gõ số.</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n kết quả</numerusform>
        </translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Lệnh</translation>
    </message>
    <message>
        <source>case</source>
        <translation>hồ sơ</translation>
    </message>
    <message>
        <source>person</source>
        <translation>người</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>văn bản</translation>
    </message>
    <message>
        <source>session</source>
        <translation>buổi làm việc</translation>
    </message>
</context>
<context>
    <name>SessionEditorScreen</name>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Proposal of the judgment creditor</source>
        <translation>Đề nghị của người được thi hành án</translation>
    </message>
    <message>
        <source>Proposal of the judgment debtor</source>
        <translation>Đề nghị của người phải thi hành án</translation>
    </message>
    <message>
        <source>Course of the session</source>
        <translation>Diễn biến</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>More on the outcome</source>
        <translation>Ghi thêm về kết quả</translation>
    </message>
    <message>
        <source>View of the officer</source>
        <translation>Ý kiến của Chấp hành viên</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Việc tiếp theo</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>Ngày làm việc tiếp</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>Người ghi biên bản</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Buổi làm việc mới</translation>
    </message>
    <message>
        <source>case {number}</source>
        <translation>hồ sơ {number}</translation>
    </message>
    <message>
        <source>save</source>
        <translation>lưu</translation>
    </message>
    <message>
        <source>add a person</source>
        <translation>thêm người</translation>
    </message>
    <message>
        <source>next gap</source>
        <translation>chỗ trống kế tiếp</translation>
    </message>
    <message>
        <source>fold the page</source>
        <translation>gập trang</translation>
    </message>
    <message>
        <source>issue the minutes</source>
        <translation>phát hành biên bản</translation>
    </message>
    <message>
        <source>New minutes</source>
        <translation>Biên bản mới</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Diễn biến, kết quả</translation>
    </message>
    <message>
        <source>Put in the calendar</source>
        <translation>Đưa vào lịch</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Was not held…</source>
        <translation>Không diễn ra…</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Người tham gia</translation>
    </message>
    <message>
        <source>Minutes {number} were issued and are not changed any more</source>
        <translation>Biên bản {number} đã phát hành, không sửa được nữa</translation>
    </message>
    <message>
        <source>A mistake is mended by new minutes that name these.</source>
        <translation>Nếu có sai sót, lập biên bản mới dẫn chiếu biên bản này.</translation>
    </message>
    <message>
        <source>The minutes are issued</source>
        <translation>Biên bản đã phát hành</translation>
    </message>
    <message>
        <source>{came} present, {away} absent</source>
        <translation>{came} có mặt, {away} vắng</translation>
    </message>
    <message>
        <source>The agreement is not complete yet</source>
        <translation>Thỏa thuận chưa đủ nội dung</translation>
    </message>
    <message>
        <source>Issue and print the minutes</source>
        <translation>Phát hành và in biên bản</translation>
    </message>
    <message>
        <source>The session is saved.</source>
        <translation>Đã lưu buổi làm việc.</translation>
    </message>
    <message>
        <source>Issued: {numbers}</source>
        <translation>Đã phát hành: {numbers}</translation>
    </message>
</context>
<context>
    <name>SessionSide</name>
    <message>
        <source>Minutes</source>
        <translation>Biên bản</translation>
    </message>
    <message>
        <source>The minutes appear here once the session is saved.</source>
        <translation>Biên bản hiện ở đây sau khi lưu buổi làm việc.</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Thỏa thuận</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Buổi làm việc</translation>
    </message>
</context>
<context>
    <name>SessionsScreen</name>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Buổi làm việc</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Who came</source>
        <translation>Người đến</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Đã lên lịch</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Đã diễn ra</translation>
    </message>
    <message>
        <source>Not held</source>
        <translation>Không diễn ra</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Của tôi</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Tuần này</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Không thành</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Buổi làm việc mới</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Buổi làm việc</translation>
    </message>
    <message>
        <source>Mediation and dialogue</source>
        <translation>Hòa giải, đối thoại</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n buổi</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total} sessions</source>
        <translation>{shown} trong {total} buổi</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>open</source>
        <translation>mở</translation>
    </message>
    <message>
        <source>new session</source>
        <translation>buổi mới</translation>
    </message>
    <message>
        <source>take the last condition off</source>
        <translation>bỏ điều kiện cuối</translation>
    </message>
    <message>
        <source>No session here</source>
        <translation>Chưa có buổi làm việc nào</translation>
    </message>
    <message>
        <source>Begin one with Ctrl+N, or take a condition off.</source>
        <translation>Bấm Ctrl+N để ghi buổi mới, hoặc bỏ bớt điều kiện.</translation>
    </message>
</context>
<context>
    <name>SideCard</name>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>No clock is running.</source>
        <translation>Không có thời hạn nào đang chạy.</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Đương sự</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Tài sản</translation>
    </message>
    <message>
        <source>Money (đồng)</source>
        <translation>Tiền (đồng)</translation>
    </message>
    <message>
        <source>To perform</source>
        <translation>Phải thi hành</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Đã thu</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Còn lại</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>và {count} nữa</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>Record the signature</source>
        <translation>Ghi việc ký</translation>
    </message>
    <message>
        <source>No scan</source>
        <translation>Chưa có bản quét</translation>
    </message>
    <message>
        <source>Choose the scan…</source>
        <translation>Chọn bản quét…</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Ngày ký</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Ghi</translation>
    </message>
    <message>
        <source>Scan of the signed paper</source>
        <translation>Bản quét văn bản đã ký</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Sign in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>Người khác đăng nhập</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Đang khóa</translation>
    </message>
    <message>
        <source>Your work is still open behind this screen, as you left it.</source>
        <translation>Việc đang làm vẫn mở sau màn hình này, nguyên như lúc rời đi.</translation>
    </message>
    <message>
        <source>Opening: checking the password takes about a second.</source>
        <translation>Đang mở: kiểm tra mật khẩu mất khoảng một giây.</translation>
    </message>
    <message>
        <source>The password is not right. Type it again; check Caps Lock and the Vietnamese keyboard.</source>
        <translation>Mật khẩu chưa đúng. Gõ lại; kiểm tra Caps Lock và bộ gõ tiếng Việt.</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Caps Lock đang bật</translation>
    </message>
</context>
<context>
    <name>SimilarPanel</name>
    <message>
        <source>Known persons</source>
        <translation>Người đã có trong dữ liệu</translation>
    </message>
    <message>
        <source>Type a name or an ID number: who is known already appears here.</source>
        <translation>Gõ tên hoặc số định danh: ai đã có trong dữ liệu sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Cùng một người</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>Người khác</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>Trùng tên</translation>
    </message>
    <message>
        <source>{count} known under this name</source>
        <translation>{count} người đã có cùng tên này</translation>
    </message>
    <message>
        <source>ID number {number}</source>
        <translation>Số định danh {number}</translation>
    </message>
    <message>
        <source>and {count} more cases</source>
        <translation>và {count} hồ sơ nữa</translation>
    </message>
</context>
<context>
    <name>SyncScreen</name>
    <message>
        <source>Bundle</source>
        <translation>Gói</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Being gathered</source>
        <translation>Đang gom</translation>
    </message>
    <message>
        <source>%n change(s) so far</source>
        <translation>%n thay đổi đến nay</translation>
    </message>
    <message>
        <source>not yet made</source>
        <translation>chưa lập</translation>
    </message>
    <message>
        <source>%n change(s) in it</source>
        <translation>%n thay đổi</translation>
    </message>
    <message>
        <source>Province has it {day}</source>
        <translation>Tỉnh đã nhận {day}</translation>
    </message>
    <message>
        <source>No receipt yet</source>
        <translation>Chưa có biên nhận</translation>
    </message>
    <message>
        <source>Bundles sent and receipts</source>
        <translation>Gói đã gửi và biên nhận</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Đồng bộ</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent</source>
        <translation>
            <numerusform>%n thay đổi chưa gửi</numerusform>
        </translation>
    </message>
    <message>
        <source>make the bundle</source>
        <translation>lập gói</translation>
    </message>
    <message>
        <source>read a receipt</source>
        <translation>đọc biên nhận</translation>
    </message>
    <message>
        <source>{accepted} of {total} acknowledged</source>
        <translation>{accepted}/{total} đã có biên nhận</translation>
    </message>
    <message>
        <source>Where to write the bundle</source>
        <translation>Nơi ghi gói</translation>
    </message>
    <message>
        <source>Writing the bundle</source>
        <translation>Đang ghi gói</translation>
    </message>
    <message>
        <source>Receipt of the province</source>
        <translation>Biên nhận của tỉnh</translation>
    </message>
    <message>
        <source>Reading the receipt</source>
        <translation>Đang đọc biên nhận</translation>
    </message>
    <message>
        <source>Card of the province</source>
        <translation>Thẻ của tỉnh</translation>
    </message>
    <message>
        <source>Where to write the request of this office</source>
        <translation>Nơi ghi tệp đề nghị của phòng</translation>
    </message>
    <message>
        <source>Bundle {number} is written, read back and checked</source>
        <translation>Đã ghi gói {number}, đọc lại và kiểm tra</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) are now with the province.</source>
        <translation>
            <numerusform>%n văn bản đã đến tỉnh.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The province holds %n transaction(s) more</source>
        <translation>
            <numerusform>Tỉnh có thêm %n giao dịch</numerusform>
        </translation>
    </message>
    <message>
        <source>This receipt was read before; nothing is new</source>
        <translation>Biên nhận này đã đọc; không có gì mới</translation>
    </message>
    <message>
        <source>Compare this fingerprint with the province: {fingerprint}</source>
        <translation>Đối chiếu dấu vân tay này với tỉnh: {fingerprint}</translation>
    </message>
    <message>
        <source>Then give the province the file {file}.</source>
        <translation>Sau đó gửi tỉnh tệp {file}.</translation>
    </message>
    <message>
        <source>Writing the bundle: step by step, then reading it back</source>
        <translation>Đang ghi gói từng bước rồi đọc lại</translation>
    </message>
    <message>
        <source>Reading: signature, check sums, content</source>
        <translation>Đang đọc: chữ ký, mã kiểm, nội dung</translation>
    </message>
    <message>
        <source>Taking the content over</source>
        <translation>Đang nhận nội dung</translation>
    </message>
    <message>
        <source>Comparing with our own rows</source>
        <translation>Đang đối chiếu với dữ liệu của phòng</translation>
    </message>
    <message>
        <source>Stopped; no file was left behind</source>
        <translation>Đã dừng; không để lại tệp nào</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message>
        <source>Due</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>What to do and why</source>
        <translation>Việc cần làm và lý do</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Điều</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>Trong 7 ngày</translation>
    </message>
    <message>
        <source>Waiting on others</source>
        <translation>Chờ cơ quan</translation>
    </message>
    <message>
        <source>{count} to do</source>
        <translation>{count} việc</translation>
    </message>
    <message>
        <source>{reason} (to check)</source>
        <translation>{reason} (cần kiểm tra)</translation>
    </message>
    <message>
        <source>case {number}</source>
        <translation>hồ sơ {number}</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Việc đến hạn</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>chọn</translation>
    </message>
    <message>
        <source>open the case</source>
        <translation>mở hồ sơ</translation>
    </message>
    <message>
        <source>do this</source>
        <translation>làm việc này</translation>
    </message>
    <message>
        <source>why</source>
        <translation>vì sao</translation>
    </message>
    <message>
        <source>group</source>
        <translation>nhóm</translation>
    </message>
    <message numerus="yes">
        <source>%n with an hour</source>
        <translation>
            <numerusform>%n có giờ hẹn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) late</source>
        <translation>
            <numerusform>%n quá hạn trả lời</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the oldest %n day(s)</source>
        <translation>
            <numerusform>lâu nhất %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>none with an hour</source>
        <translation>không có giờ hẹn</translation>
    </message>
    <message>
        <source>first on {day}</source>
        <translation>sớm nhất {day}</translation>
    </message>
    <message>
        <source>none late</source>
        <translation>chưa quá hạn</translation>
    </message>
    <message>
        <source>Register a judgment</source>
        <translation>Tiếp nhận bản án</translation>
    </message>
    <message>
        <source>See all cases</source>
        <translation>Xem mọi hồ sơ</translation>
    </message>
    <message>
        <source>Time limits begin with facts: a decision served, a verification, a session. Register a judgment and open its case; what is due then stands here, with sum and article.</source>
        <translation>Thời hạn bắt đầu từ sự kiện: tống đạt quyết định, xác minh, buổi làm việc. Tiếp nhận bản án rồi lập hồ sơ; việc đến hạn sẽ hiện ở đây, kèm phép tính và điều luật.</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Không có việc đến hạn</translation>
    </message>
    <message>
        <source>Record the session</source>
        <translation>Ghi buổi làm việc</translation>
    </message>
    <message>
        <source>Record the verification</source>
        <translation>Ghi kết quả xác minh</translation>
    </message>
    <message>
        <source>Record the service</source>
        <translation>Ghi việc tống đạt</translation>
    </message>
    <message>
        <source>Record a receipt</source>
        <translation>Ghi phiếu thu</translation>
    </message>
    <message>
        <source>Record an asset</source>
        <translation>Ghi tài sản</translation>
    </message>
    <message>
        <source>Plan a session</source>
        <translation>Lên lịch buổi làm việc</translation>
    </message>
    <message>
        <source>Draw up the decision</source>
        <translation>Lập quyết định</translation>
    </message>
    <message>
        <source>Draw up the paper</source>
        <translation>Lập văn bản</translation>
    </message>
    <message>
        <source>Record the event</source>
        <translation>Ghi sự kiện</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Mở hồ sơ</translation>
    </message>
</context>
<context>
    <name>TypedForm</name>
    <message>
        <source>Missing in the paper</source>
        <translation>Còn thiếu trong văn bản</translation>
    </message>
</context>
<context>
    <name>UnitPage</name>
    <message>
        <source>Full name</source>
        <translation>Tên đầy đủ</translation>
    </message>
    <message>
        <source>Letterhead, upper line</source>
        <translation>Tiêu đề, dòng trên</translation>
    </message>
    <message>
        <source>Letterhead, lower line (bold)</source>
        <translation>Tiêu đề, dòng dưới (đậm)</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>Mã ngắn</translation>
    </message>
    <message>
        <source>letters and digits, as in LS-KV2</source>
        <translation>chữ không dấu và số, như LS-KV2</translation>
    </message>
    <message>
        <source>Place before the date</source>
        <translation>Địa danh trước ngày tháng</translation>
    </message>
    <message>
        <source>as in Lạng Sơn</source>
        <translation>như Lạng Sơn</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Title of the head, as printed</source>
        <translation>Chức danh thủ trưởng, như khi in</translation>
    </message>
    <message>
        <source>Account for enforced money</source>
        <translation>Tài khoản tạm giữ</translation>
    </message>
    <message>
        <source>Supervising procuracy</source>
        <translation>Viện kiểm sát cùng cấp</translation>
    </message>
</context>
<context>
    <name>UserPage</name>
    <message>
        <source>Who signs in first?</source>
        <translation>Ai đăng nhập đầu tiên?</translation>
    </message>
    <message>
        <source>This person heads the office in this program and lets others in.</source>
        <translation>Người này quản trị phần mềm của đơn vị và thêm người khác.</translation>
    </message>
    <message>
        <source>at least 10 letters; a few words are easier to keep than signs</source>
        <translation>ít nhất 10 ký tự; vài từ ghép dễ nhớ hơn ký hiệu</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Rank, as printed</source>
        <translation>Ngạch, như khi in</translation>
    </message>
    <message>
        <source>Name to sign in with</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>short, as in minh</source>
        <translation>ngắn, như minh</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Gõ lại mật khẩu</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Last day</source>
        <translation>Ngày cuối</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Điều</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Cần kiểm tra</translation>
    </message>
    <message>
        <source>This rule is not confirmed yet: it reminds, it never stops you.</source>
        <translation>Quy tắc này chưa được xác nhận: chỉ nhắc, không chặn.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Look: as the system</source>
        <translation>Giao diện: theo hệ thống</translation>
    </message>
    <message>
        <source>Look: light</source>
        <translation>Giao diện: sáng</translation>
    </message>
    <message>
        <source>Look: dark</source>
        <translation>Giao diện: tối</translation>
    </message>
    <message>
        <source>Look: high contrast</source>
        <translation>Giao diện: tương phản cao</translation>
    </message>
    <message>
        <source>Large text on or off</source>
        <translation>Bật, tắt chữ lớn</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Đăng xuất</translation>
    </message>
</context>
<context>
    <name>WizardSteps</name>
    <message>
        <source>done</source>
        <translation>đã xong</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>chưa xong</translation>
    </message>
</context>
<context>
    <name>_CoverPanel</name>
    <message>
        <source>Data stay on this computer</source>
        <translation>Dữ liệu chỉ nằm trên máy này</translation>
    </message>
    <message>
        <source>encrypted; each person opens them with a password of their own</source>
        <translation>mã hóa; mở bằng mật khẩu của từng người</translation>
    </message>
    <message>
        <source>No network needed</source>
        <translation>Không cần mạng</translation>
    </message>
    <message>
        <source>everything works offline; bundles go to the province as files</source>
        <translation>mọi việc làm ngoại tuyến; gói gửi tỉnh là tệp</translation>
    </message>
    <message>
        <source>Practice data: people, cases and numbers are invented</source>
        <translation>Dữ liệu tập huấn: người, hồ sơ, con số đều là hư cấu</translation>
    </message>
    <message>
        <source>Civil judgment enforcement</source>
        <translation>Thi hành án dân sự</translation>
    </message>
</context>
</TS>
