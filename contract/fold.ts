/** Traditional characters met in names and their simplified forms, pairwise. Not a dictionary: what signs and seals use. */
const TRADITIONAL =
  '黨党國国務务業业產产義义會会員员學学習习實实踐践幹干劍剑勞劳動动衛卫護护綠绿紅红藍蓝陽阳陰阴雲云電电網网' +
  '絡络車车輪轮運运輸输橋桥鄉乡興兴農农園园華华萬万億亿與与爲为為为專专圖图書书館馆檔档醫医藥药療疗豐丰聯联' +
  '繫系係系統统結结約约細细織织縣县區区鎮镇舉举門门開开關关間间問问聞闻聽听聲声訊讯記记設设訪访試试話话語语' +
  '說说誠诚課课調调談谈請请論论證证評评識识譯译議议讀读變变讓让財财責责費费資资質质賢贤賬账購购贏赢點点熱热' +
  '燈灯爭争樹树標标機机權权樓楼樂乐歡欢歲岁歷历歸归氣气漢汉潔洁潤润澤泽濟济濤涛滅灭濕湿灣湾灘滩獻献環环現现' +
  '瑪玛畫画當当發发盡尽監监礎础禮礼種种稅税穩稳穀谷競竞筆笔築筑節节範范簡简紀纪純纯紙纸級级組组終终經经維维' +
  '緣缘總总續续羅罗聖圣腦脑臺台舊旧藝艺葉叶薦荐號号補补裝装親亲觀观規规視视覺觉訓训詩诗該该詳详許许諾诺謀谋' +
  '貴贵貿贸賽赛贊赞趨趋躍跃輕轻轉转進进遠远適适選选還还鄰邻鐵铁錢钱銀银鋒锋錄录鏈链鍛锻長长閱阅闊阔隊队際际' +
  '險险難难雙双靈灵靜静響响頁页項项順顺須须領领題题願愿類类風风飛飞飯饭養养馬马駐驻驗验體体魚鱼鮮鲜鳥鸟麗丽' +
  '麥麦黃黄齊齐齡龄龍龙個个優优傳传價价儀仪側侧備备兒儿兩两內内冊册凱凯創创剛刚劃划勝胜勢势匯汇協协單单廠厂' +
  '廣广廳厅強强彈弹後后徑径從从復复徵征應应懷怀態态慶庆憂忧憲宪戰战戲戏戶户掃扫揚扬換换據据擁拥擇择擊击擔担' +
  '處处敗败數数時时暢畅曆历來来東东條条極极構构橫横檢检決决沖冲況况'

const simplified = new Map<string, string>()
for (let at = 0; at < TRADITIONAL.length; at += 2) simplified.set(TRADITIONAL[at], TRADITIONAL[at + 1])

/** Spaces and every dot, quote, comma, dash and bracket: none tells one name from another. */
const SEPARATORS =
  /[\s!-/:-@[-`{-~\u00a1-\u00bf\u2000-\u206f\u3000-\u303f\u30fb\ufe10-\ufe6f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/g

/** Text as it is compared: width, case, traditional and simplified forms, spaces and separators do not count. */
export const fold = (text: string) =>
  [...text.normalize('NFKC').toLowerCase().replace(SEPARATORS, '')]
    .map((character) => simplified.get(character) ?? character)
    .join('')
