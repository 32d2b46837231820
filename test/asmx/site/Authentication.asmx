<%@ WebService Language="C#" Class="Authentication" %>
using System;
using System.Collections.Generic;
using System.Web.Services;
using System.Web.Services.Protocols;
using System.Xml;

/// The service's contract on a real ASMX stack. What it answers is the yardstick for the embedded sandbox.
[WebService(Namespace = "http://www.sansejour.com/")]
[WebServiceBinding(ConformsTo = WsiProfiles.None)]
public class Authentication : WebService
{
    // The same live sessions that a fresh sandbox has.
    static readonly HashSet<string> live = new HashSet<string> {
        "3f2a9c54-7d1e-4b60-9f0e-8a51c27d631f",
        "B81D40E7-52A6-4C93-A0F4-19E6D7305C2B",
        "k3+Zq/9w==<7&\"'",
        "S\u00e9jour-\u015fifre-\u20ac7",
    };

    [WebMethod(Description = "Logs the user in")]
    public WebServiceLoginResult Login(string databaseName, string userName, string password, string Language,
        string dmn, string ipAdrs, string ipCode)
    {
        var result = new WebServiceLoginResult();
        if (databaseName != "SEJOUR" || userName != "support" || password != "letmein") {
            result.Description = databaseName == "SEJOUR" ? "User name or password is wrong" : "Database not found";
            return result;
        }
        result.Authenticated = true;
        result.Description = "";
        result.AuthKey = Guid.NewGuid().ToString();
        result.Language = Language;
        result.TourOperatorCode = "SJR";
        lock (live) live.Add(result.AuthKey);
        return result;
    }

    [WebMethod(Description = "Checks if the user is logged in or not based on the token passed.")]
    public bool CheckToken(string token)
    {
        Misbehave(token);
        lock (live) return token != null && live.Contains(token);
    }

    [WebMethod(Description = "Logs the user out from Sejour Web Services based on the token passed.")]
    public void Logout(string token)
    {
        Misbehave(token);
        if (token != null) lock (live) live.Remove(token);
    }

    /// Tokens that make the method fail, because a real stack has no scenarios.
    static void Misbehave(string token)
    {
        if (token == "boom") throw new Exception("Object reference not set to an instance of an object.");
        if (token != "soapfault") return;
        var detail = new XmlDocument().CreateElement("detail");
        var code = detail.OwnerDocument.CreateElement("ErrorCode", "http://www.sansejour.com/");
        code.InnerText = "1042";
        detail.AppendChild(code);
        throw new SoapException("Invalid token", new XmlQualifiedName("InvalidToken", "http://www.sansejour.com/"), "", detail);
    }
}

public class WebServiceLoginResult
{
    public bool Authenticated;
    public string Description;
    public string AuthKey;
    public string Language;
    public string TourOperatorCode;
}
