import type { LastWord, SayingCode } from '../../src-main/contract.ts';

/** What the main side says to a person. */
export const sayings: Readonly<Record<Exclude<SayingCode, LastWord>, string>> = {
  'file-empty': '檔案是空的。如果它還在寫入，之後會重新讀取。',
  'ends-in-header':
    '「{title}」在檔案開頭的資訊中就結束了。如果檔案還在寫入，它變更後會重新讀取；否則請重新收存這篇文章。',
  'no-capture':
    '開頭幾行裡沒有「[標題](網址)」及其下方的一行短橫線，沒有註明來源的前置資訊，也不是儲存的網頁。如果這不是文章，就不需處理。',
  'no-source-named':
    '開頭幾行裡沒有「[標題](網址)」及其下方的一行短橫線，前置資訊也沒有註明來源（帶網址的「source」「url」或「from」）。如果這是文章，請補上一個。',
  'nothing-behind-header':
    '「{title}」有開頭的資訊，後面卻沒有內文。如果檔案還在寫入，它變更後會重新讀取；否則請重新收存這篇文章。',
  'page-without-text':
    '「{title}」是網頁，但沒有文字。如果它不是文章，就不需處理；否則請等網頁載入完再重新儲存。',
  'page-too-short':
    '「{title}」是網頁，但文字太短，不像文章（{count} 個字元）。如果它不是文章，就不需處理；否則請等網頁載入完再重新儲存。',
  'page-of-links':
    '「{title}」是網頁，但大部分文字是連結，像一份頁面清單。如果它不是文章，就不需處理；否則請等網頁載入完再重新儲存。',
  'file-too-large':
    '檔案有 {megabytes} MB；Sheaf 最多讀取 {limit} MB 的檔案。如果它是收存的文章，請去掉其中的圖片後重新儲存。',
  'file-unreadable': '檔案無法讀取：{reason}。檔案變更後 Sheaf 會再試。',
  'took-too-long':
    '讀取此檔案的時間超出了 Sheaf 的限制，因此沒有收取。檔案本身沒有更動。如果它是文章，請去掉內文以外的內容後重新儲存。',
  'took-too-much':
    '讀取此檔案所需的記憶體超出了 Sheaf 的限制，因此沒有收取。檔案本身沒有更動。如果它是文章，請去掉內文以外的內容後重新儲存。',

  'shown-as-text': '「{title}」以純文字顯示。{because}',
  'markup-failed-before': '之前讀取它的標記時失敗了。',
  'page-too-deep': '網頁的元素巢狀層級太深，無法安全排版。',
  'page-too-long': '網頁太長，無法安全排版；只顯示開頭部分。',
  'too-many-marks': '它的 Markdown 標記超過 100,000 個，無法及時排版。',
  'endless-line': '它的 Markdown 中有一行超過四百萬個字元，無法及時排版。',
  'over-text': '網頁文字超過 {limit} 個字元，無法安全排版。',
  'over-attributes-of-a-tag': '網頁中有一個標籤帶 {count} 個屬性，無法安全排版。',
  'over-attributes': '網頁的屬性超過 {limit} 個，無法安全排版。',
  'over-elements': '網頁的元素超過 {limit} 個，無法安全排版。',
  'over-attribute': '網頁中有一個屬性長 {count} 個字元，無法安全排版。',
  'over-depth': '網頁的元素巢狀超過 {limit} 層，無法安全排版。',
  'over-unclosed': '網頁中未關閉的格式元素超過 {limit} 個，無法安全排版。',

  'character-replaced': '有一個字元無法按 {encoding} 讀取，顯示為 \ufffd。',
  'characters-replaced': '有 {count} 個字元無法按 {encoding} 讀取，顯示為 \ufffd。',
  'capture-shown-as-text': '此文章以純文字顯示：{because}',
  'cut-in-markup': '檔案在標記中間就結束了。',

  'folder-away':
    '資料夾目前不在。其中的文章仍會列出，資料夾回來後又可以閱讀；請接上磁碟或還原資料夾。',
  'part-unreadable':
    '這裡無法讀取：{reason}。Sheaf 已知的內容仍會列出。請確認磁碟已接上，而且您有權讀取；Sheaf 會自行再看。',
  'still-written': '這個檔案一直在寫入。它靜止片刻後，Sheaf 就會讀取。',
  'not-watched': '無法監看此資料夾：{reason}。Sheaf 改為每 {seconds} 秒查看一次。',

  missing: '沒有這個檔案。它可能已被移動或改名：請從它現在的位置開啟。',
  'neither-file-nor-folder': '它既不是檔案也不是資料夾。請選擇其中一種。',
  'other-kind':
    'Sheaf 只接受 .md、.markdown、.txt、.html、.htm 或沒有副檔名的檔案。如果它是收存的文章，請把副檔名改成其中之一。',
  paused: '讀取已暫停。請繼續讀取，然後重新開啟。',
  'not-yet': '暫時還無法讀取，請稍後再試。',
  'no-folder': '沒有可以複製到的資料夾。請先選擇一個資料夾。',
  'listed-already': '它已經在收取的資料夾裡：請在清單或問題中尋找。',
  'not-copied':
    '無法複製到 {folder}：{reason}。請確認磁碟還有空間，而且此資料夾可以寫入，然後重試。',

  'article-unlisted': '資料庫中暫時沒有這篇文章，因此沒有任何更改。請等它的資料夾讀取完畢後再試。',
  'article-gone':
    '資料庫中已沒有這篇文章：它的檔案已移出收取的資料夾，或已刪除。放回檔案即可再次閱讀。',
  'file-away': '這篇文章的檔案目前無法讀取：{path}。請接上磁碟或放回檔案；已讀和星號都會保留。',
  'search-not-kept': '這個搜尋已不再保存。如果還需要，請重新保存。',
  'library-unwritten': '資料庫無法寫入：{reason}。請確認磁碟還有空間，並且 {directory} 可以寫入。',
  'own-fault': 'Sheaf 本身發生錯誤：{reason}。請重試；如果再次發生，請重新啟動 Sheaf。',
  'index-not-deleted':
    '資料夾 {folder} 目前不在，其中的文章只有索引知道，因此沒有刪除任何東西。請接上磁碟，或不再收取此資料夾。',
  'not-imported': '無法匯入：{reason}。沒有做任何更改。請選擇由 Sheaf 匯出的檔案。',
  'address-not-opened':
    'Sheaf 只開啟網頁和郵件地址。這個地址沒有開啟；如果想在別處開啟，請複製它。',
  'not-printed': '沒有列印任何內容：{reason}。請確認已設定印表機，或將文章儲存為 PDF。',
  'pdf-unwritten': 'PDF 無法寫入 {path}：{reason}。請換一個位置或名稱。',
  'folder-not-made': '無法新增資料夾 {path}：{reason}。請選擇一個已有的資料夾。',
  'samples-missing': '此程式沒有附帶範例。請選擇您自己的資料夾。',
  'samples-not-copied':
    '無法將範例複製到 {folder}：{reason}。請確認磁碟還有空間，而且此資料夾可以寫入，然後重試。',
  'samples-not-removed': '無法移除 {folder} 中範例的副本：{reason}。請自行刪除此資料夾。',
  'path-not-shown': '無法顯示 {path}：{reason}。請自行在檔案管理程式中開啟。',
  'path-unwritten': '無法寫入 {path}：{reason}。請換一個位置或名稱。',
  'path-unread': '無法讀取 {path}：{reason}。請確認您有權讀取，然後重試。',
  'because-of-file': '{because}檔案是 {path}。',
  'call-of-others': '此要求並非來自 Sheaf 自己的視窗。',
  'call-unknown': '沒有這種要求。這是 Sheaf 的缺陷：請重新啟動。',
  'call-misshapen': '要求 {name} 的參數不合格式。這是 Sheaf 的缺陷：請重新啟動。',

  'index-damaged': '索引已損壞。請重新啟動 Sheaf：索引會根據您的資料夾重新建立。',
  'index-damaged-now':
    '索引已損壞。請重新啟動 Sheaf：索引會根據您的資料夾重新建立。您的紀錄不會遺失。',
  'index-unwritten':
    '{directory} 中的索引無法寫入：{reason}。在騰出空間之前，清單可能不是最新的；Sheaf 會自行重試。您的紀錄不會遺失。',
  'index-set-aside':
    '索引無法使用（{reason}）。它已另存為 {aside}，新的索引正根據您的資料夾建立。您的紀錄不會遺失。',
  'state-missing-restored': '保存已讀和星號的檔案不見了。Sheaf 已還原到它的副本 {copy}。',
  'state-damaged-restored':
    '保存已讀和星號的檔案已損壞。Sheaf 已還原到它的副本 {copy}。損壞的檔案保留為 {aside}。',
  'state-missing-anew':
    '保存已讀和星號的檔案不見了，也沒有完好的副本。Sheaf 將重新開始紀錄。如果您曾匯出過，請在「設定 › 隱私」中匯入。',
  'state-empty-restored': '保存已讀和星號的檔案是空的。Sheaf 已還原到它的副本 {copy}。',
  'state-empty-anew':
    '保存已讀和星號的檔案是空的，也沒有完好的副本。Sheaf 將重新開始紀錄。如果您曾匯出過，請在「設定 › 隱私」中匯入。',
  'state-damaged-anew':
    '保存已讀和星號的檔案已損壞，也沒有完好的副本。Sheaf 將重新開始紀錄。損壞的檔案保留為 {aside}。如果您曾匯出過，請在「設定 › 隱私」中匯入。',
  'state-renewed':
    '保存已讀和星號的檔案被 Sheaf 以外的東西更動過，例如磁碟出現了故障。檢查後內容完好，沒有遺失，檔案已重新寫入。',
  'state-not-saved':
    '無法保存已讀和星號：{reason}。請確認資料庫所在的磁碟還有空間、檔案可以寫入，然後重新啟動 Sheaf。',
  'state-not-copied':
    '已讀和星號都安全，但無法在 {folder} 中留下副本：{reason}。請騰出磁碟空間；下次啟動時會再試。',
};
